package fr.palier.app.messages.outbox;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.outbox.UnsettledStore.Unknown;
import fr.palier.app.outreach.Words;
import fr.palier.app.portfolio.ContactPoint;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Typed;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.Map;
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

/** The tray of messages of which nobody knows whether they arrived, and what is decided on them. */
@Controller
class UnsettledController {
    private static final String PAGE = "/messages/inconnus";
    private static final int AT_ONCE = 50;

    private final Unsettled unsettled;
    private final Tenancies tenancies;

    UnsettledController(Unsettled unsettled, Tenancies tenancies) {
        this.unsettled = unsettled;
        this.tenancies = tenancies;
    }

    /** The page. */
    record Page(List<Unknown> lines, Map<Integer, TenancySummary> who, int count, Optional<Long> next, Lang lang) {
        public String name(Unknown line) {
            return Optional.ofNullable(who.get(line.tenancyId()))
                    .map(TenancySummary::shortName)
                    .orElse(line.partner());
        }

        /** Where the situation is looked at; empty where it went to no household. */
        public String situation(Unknown line) {
            return Optional.ofNullable(who.get(line.tenancyId()))
                    .map(one -> "/situations/" + one.publicId())
                    .orElse("");
        }

        public String address(Unknown line) {
            ContactPoint.Kind kind =
                    line.channel() == Channel.EMAIL ? ContactPoint.Kind.EMAIL : ContactPoint.Kind.PHONE;
            return line.address().isEmpty() ? "" : new ContactPoint(kind, line.address(), false).masked();
        }

        public String at(Unknown line) {
            return line.handedAt().map(at -> Words.moment(at, lang)).orElse("");
        }

        public Verdict[] verdicts() {
            return Verdict.values();
        }
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @GetMapping(PAGE)
    String page(
            Scope scope,
            Lang lang,
            @RequestParam(defaultValue = "0") long apres,
            @RequestParam(defaultValue = "") String fait,
            Model model) {
        Verdict.of(fait).ifPresent(done -> model.addAttribute("done", done.code()));
        return show(scope, lang, apres, model);
    }

    private String show(Scope scope, Lang lang, long after, Model model) {
        List<Unknown> lines = unsettled.page(scope, after, AT_ONCE + 1);
        List<Unknown> shown = lines.stream().limit(AT_ONCE).toList();
        Optional<Long> next =
                lines.size() > AT_ONCE ? Optional.of(shown.getLast().id()) : Optional.empty();
        Map<Integer, TenancySummary> who = tenancies.summaries(
                scope, shown.stream().map(Unknown::tenancyId).distinct().toList());
        model.addAttribute("page", new Page(shown, who, unsettled.count(scope), next, lang));
        return "messages/tray";
    }

    /**
     * What was decided.
     *
     * @param choix ids of messages
     * @param suite code of a {@link Verdict}
     * @param confirme that it was meant
     */
    record Decided(
            Long @Nullable [] choix,
            @Nullable String suite,
            @Nullable Boolean confirme) {
        List<Long> chosen() {
            return choix == null ? List.of() : List.of(choix);
        }

        Verdict verdict() {
            Refused.when(chosen().isEmpty() || chosen().size() > AT_ONCE, "outbox.tray.choose");
            Refused.when(!Boolean.TRUE.equals(confirme), "outbox.tray.confirm");
            return Verdict.of(Typed.text(suite)).orElseThrow(() -> new Refused("outbox.tray.which"));
        }
    }

    @Once
    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(PAGE)
    ModelAndView rule(Scope scope, Lang lang, @ModelAttribute Decided decided, Model model) {
        try {
            Verdict verdict = decided.verdict();
            unsettled.rule(scope, decided.chosen(), verdict);
            return new ModelAndView("redirect:" + PAGE + "?fait=" + verdict.code());
        } catch (Refused reason) {
            model.addAttribute("trouble", reason);
            model.addAttribute("chosen", decided.chosen());
            model.addAttribute("ruled", Typed.text(decided.suite));
            ModelAndView page = new ModelAndView(show(scope, lang, 0, model), model.asMap());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }
}
