package fr.palier.app.messages.sending;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.sending.Send.Terms;
import fr.palier.app.messages.template.Template;
import fr.palier.app.messages.template.Templates;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.campaign.Campaigns;
import fr.palier.app.portfolio.Branch;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Faults;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.message.Plain;
import fr.palier.engine.message.Plain.Hint;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The making of a send: why, whom, how and when, counted with each change. */
@Controller
class NewSendController {
    private final Sends sends;
    private final Checks checks;
    private final Outlooks outlooks;
    private final Templates templates;
    private final Tenancies tenancies;
    private final Campaigns campaigns;

    @SuppressWarnings("checkstyle:ParameterNumber") // what the making of a send shows and looks at
    NewSendController(
            Sends sends,
            Checks checks,
            Outlooks outlooks,
            Templates templates,
            Tenancies tenancies,
            Campaigns campaigns) {
        this.sends = sends;
        this.checks = checks;
        this.outlooks = outlooks;
        this.templates = templates;
        this.tenancies = tenancies;
        this.campaigns = campaigns;
    }

    /** What can be chosen. */
    record Choices(List<Branch> branches, List<String> cities, boolean areas) {
        public Purpose[] purposes() {
            return Purpose.values();
        }

        public Channel[] channels() {
            return Channel.values();
        }
    }

    /**
     * A send in the making.
     *
     * @param outlook empty until somebody is chosen, or where the form cannot be read
     */
    record NewPage(
            SendForm form,
            Choices choices,
            Template template,
            Optional<Outlook> outlook,
            List<Hint> hints,
            String sensitive,
            LocalDate today) {}

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @GetMapping("/messages/envois/nouveau")
    String form(Scope scope, Lang lang, @ModelAttribute("form") SendForm form, Model model) {
        return show(scope, form, Optional.empty(), model);
    }

    /** The same with whom it would reach: each change counts anew; who asks sees what the first of them would read. */
    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/messages/envois/nouveau")
    ModelAndView count(
            Scope scope,
            Lang lang,
            @ModelAttribute("form") SendForm form,
            @RequestParam(required = false) @Nullable String voir,
            Model model) {
        try {
            Optional<Outlook> outlook =
                    form.choosesNobody() ? Optional.empty() : Optional.of(outlook(scope, lang, form, voir != null));
            return new ModelAndView(show(scope, form, outlook, model), model.asMap());
        } catch (Refused reason) {
            return refused(scope, form, reason, model);
        }
    }

    private Outlook outlook(Scope scope, Lang lang, SendForm form, boolean read) {
        Faults faults = SendForm.faults();
        Terms terms = form.terms(outlooks.now(), faults);
        checks.shape(scope, terms, faults);
        faults.refuse();
        int version = templates.latest(scope, terms.purpose()).version();
        return outlooks.outlook(scope, terms, 0, version, read, lang);
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @Once
    @PostMapping("/messages/envois")
    ModelAndView create(Scope scope, @ModelAttribute("form") SendForm form, Model model) {
        try {
            Faults faults = SendForm.faults();
            Terms terms = form.terms(outlooks.now(), faults);
            faults.when(form.choosesNobody(), "commune", "sends.choose-somebody");
            checks.check(scope, terms, faults);
            faults.refuse();
            Send made = sends.create(scope, terms);
            return new ModelAndView("redirect:/messages/envois/" + made.publicId());
        } catch (Refused reason) {
            return refused(scope, form, reason, model);
        }
    }

    private ModelAndView refused(Scope scope, SendForm form, Refused reason, Model model) {
        model.addAttribute("trouble", reason);
        return new ModelAndView(
                show(scope, form, Optional.empty(), model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String show(Scope scope, SendForm form, Optional<Outlook> outlook, Model model) {
        String said = Optional.ofNullable(form.texte()).orElse("");
        model.addAttribute(
                "page",
                new NewPage(
                        form,
                        new Choices(tenancies.branches(scope), campaigns.cities(scope), campaigns.knowsAreas(scope)),
                        templates.latest(scope, form.purpose()),
                        outlook,
                        Plain.hints(said, form.lang()),
                        Checks.sensitive(form.purpose(), said),
                        outlooks.now().toLocalDate()));
        return "messages/send-new";
    }
}
