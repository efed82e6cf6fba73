package fr.palier.app.relief.aid;

import fr.palier.app.letters.Kept;
import fr.palier.app.letters.Letters;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.aid.Aids.Seen;
import fr.palier.app.relief.aid.Request.Agreement;
import fr.palier.app.relief.aid.Request.Granted;
import fr.palier.app.relief.aid.Request.Payment;
import fr.palier.app.relief.aid.RequestState.Act;
import fr.palier.app.relief.letter.LetterPages;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Euros;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Typed;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is done with a request, and what became of it. */
@Controller
class AidController {
    private static final String TO_FUND = "/situations/{id:[0-9]{1,18}}/fsl/{rank:[0-9]{1,9}}";
    private static final String TO_OTHERS = "/situations/{id:[0-9]{1,18}}/garanties/{rank:[0-9]{1,9}}";

    private static final String BEYOND = "relief.aid.granted-beyond";

    private final LetterPages pages;
    private final Aids aids;
    private final Answers answers;
    private final Arrivals arrivals;
    private final Letters letters;
    private final Audit audit;
    private final BusinessClock clock;

    @SuppressWarnings("checkstyle:ParameterNumber") // the doors through which a request goes
    AidController(
            LetterPages pages,
            Aids aids,
            Answers answers,
            Arrivals arrivals,
            Letters letters,
            Audit audit,
            BusinessClock clock) {
        this.pages = pages;
        this.aids = aids;
        this.answers = answers;
        this.arrivals = arrivals;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who does what with a request, by which form. */
    private record Visit(Scope scope, Lang lang, Model model, Form form, Act act) {}

    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping({TO_FUND, TO_OTHERS})
    String request(Scope scope, Lang lang, @ModelAttribute Form form, Model model) {
        TenancyDetails tenancy = pages.find(scope, form.id());
        audit.record(scope, "tenancy.read", "tenancy:" + tenancy.id(), Map.of("field", "fund"));
        return show(scope, lang, tenancy, form, model);
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping({TO_FUND + "/accord", TO_OTHERS + "/accord"})
    ModelAndView agree(Scope scope, Lang lang, @ModelAttribute Form form, Model model) {
        return act(new Visit(scope, lang, model, form, Act.AGREE), seen -> {
            Request.How how = form.howOf().orElseThrow(() -> new Refused("relief.aid.agreed-how"));
            aids.agree(scope, seen, new Agreement(day(form), how));
        });
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping(TO_OTHERS + "/information")
    ModelAndView tell(Scope scope, Lang lang, @ModelAttribute Form form, Model model) {
        return act(new Visit(scope, lang, model, form, Act.TELL), seen -> aids.tell(scope, seen, day(form)));
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping({TO_FUND + "/pieces", TO_OTHERS + "/pieces"})
    ModelAndView papers(Scope scope, Lang lang, @ModelAttribute Form form, Model model) {
        return act(
                new Visit(scope, lang, model, form, Act.PAPERS), seen -> aids.papers(scope, seen, form.seenPapers()));
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping({TO_FUND + "/depot", TO_OTHERS + "/depot"})
    ModelAndView file(Scope scope, Lang lang, @ModelAttribute Form form, Model model) {
        return act(new Visit(scope, lang, model, form, Act.FILE), seen -> aids.file(scope, seen, day(form)));
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping({TO_FUND + "/accuse", TO_OTHERS + "/accuse"})
    ModelAndView acknowledge(Scope scope, Lang lang, @ModelAttribute Form form, Model model) {
        return act(
                new Visit(scope, lang, model, form, Act.ACKNOWLEDGE),
                seen -> answers.acknowledge(scope, seen, day(form)));
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping({TO_FUND + "/relance", TO_OTHERS + "/relance"})
    ModelAndView chase(Scope scope, Lang lang, @ModelAttribute Form form, Model model) {
        return act(
                new Visit(scope, lang, model, form, Act.CHASE),
                seen -> aids.chase(scope, seen, day(form), form.said()));
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping({TO_FUND + "/complement", TO_OTHERS + "/complement"})
    ModelAndView askMore(Scope scope, Lang lang, @ModelAttribute Form form, Model model) {
        return act(
                new Visit(scope, lang, model, form, Act.ASK_MORE),
                seen -> answers.wait(scope, seen, true, form.said()));
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping({TO_FUND + "/envoi", TO_OTHERS + "/envoi"})
    ModelAndView complete(Scope scope, Lang lang, @ModelAttribute Form form, Model model) {
        return act(new Visit(scope, lang, model, form, Act.COMPLETE), seen -> answers.complete(scope, seen));
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping({TO_FUND + "/ajournement", TO_OTHERS + "/ajournement"})
    ModelAndView adjourn(Scope scope, Lang lang, @ModelAttribute Form form, Model model) {
        return act(
                new Visit(scope, lang, model, form, Act.ADJOURN),
                seen -> answers.wait(scope, seen, false, form.said()));
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping({TO_FUND + "/octroi", TO_OTHERS + "/octroi"})
    ModelAndView grant(Scope scope, Lang lang, @ModelAttribute Form form, Model model) {
        return act(new Visit(scope, lang, model, form, Act.GRANT), seen -> {
            Granted granted = form.granted();
            askWhereBeyond(aids.read(scope, seen.tenancyId(), seen.number()).request(), granted, form, lang);
            answers.grant(scope, seen, granted, form.said());
        });
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping({TO_FUND + "/correction", TO_OTHERS + "/correction"})
    ModelAndView reconsider(Scope scope, Lang lang, @ModelAttribute Form form, Model model) {
        return act(
                new Visit(scope, lang, model, form, Act.RECONSIDER),
                seen -> answers.reconsider(scope, seen, form.said()));
    }

    /** What was granted was recorded wrongly, and money has come of it. */
    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping({TO_FUND + "/montant", TO_OTHERS + "/montant"})
    ModelAndView amend(Scope scope, Lang lang, @ModelAttribute Form form, Model model) {
        return act(new Visit(scope, lang, model, form, Act.AMEND), seen -> {
            Request before = aids.read(scope, seen.tenancyId(), seen.number()).request();
            Granted granted = form.granted();
            askWhereBeyond(before, granted, form, lang);
            answers.amend(scope, seen, granted, form.said());
        });
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping({TO_FUND + "/versement/annulation", TO_OTHERS + "/versement/annulation"})
    ModelAndView unpay(Scope scope, Lang lang, @ModelAttribute Form form, Model model) {
        return act(new Visit(scope, lang, model, form, Act.UNPAY), seen -> answers.unpay(scope, seen, form.said()));
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping({TO_FUND + "/refus", TO_OTHERS + "/refus"})
    ModelAndView refuse(Scope scope, Lang lang, @ModelAttribute Form form, Model model) {
        return act(new Visit(scope, lang, model, form, Act.REFUSE), seen -> answers.refuse(scope, seen, form.said()));
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping({TO_FUND + "/abandon", TO_OTHERS + "/abandon"})
    ModelAndView drop(Scope scope, Lang lang, @ModelAttribute Form form, Model model) {
        return act(new Visit(scope, lang, model, form, Act.DROP), seen -> aids.drop(scope, seen, form.said()));
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping({TO_FUND + "/versement", TO_OTHERS + "/versement"})
    ModelAndView paid(Scope scope, Lang lang, @ModelAttribute Form form, Model model) {
        return act(new Visit(scope, lang, model, form, Act.PAY), seen -> {
            long cents = Typed.euros(form.amount(), "relief.aid.not-euros.paid");
            answers.paid(scope, seen, new Payment(day(form), cents, Boolean.TRUE.equals(form.last())));
        });
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping(TO_OTHERS + "/remboursement")
    ModelAndView recover(Scope scope, Lang lang, @ModelAttribute Form form, Model model) {
        return act(
                new Visit(scope, lang, model, form, Act.RECOVER),
                seen -> answers.recover(scope, seen, day(form), form.said()));
    }

    private static void askWhereBeyond(Request request, Granted granted, Form form, Lang lang) {
        boolean beyond = granted.sum() > request.asked() && !Boolean.TRUE.equals(form.sure());
        Refused.when(beyond, BEYOND, Euros.words(granted.sum(), lang), Euros.words(request.asked(), lang));
    }

    private LocalDate day(Form form) {
        return Typed.day(form.day(), clock.today());
    }

    private ModelAndView act(Visit visit, Consumer<Seen> act) {
        Form form = visit.form;
        TenancyDetails tenancy = pages.find(visit.scope, form.id());
        try {
            act.accept(form.seen(tenancy));
            Kind kind =
                    aids.read(visit.scope, tenancy.id(), form.rank()).request().kind();
            return new ModelAndView("redirect:/situations/" + form.id() + "/" + kind.room() + "/" + form.rank());
        } catch (Refused reason) {
            visit.model.addAttribute("trouble", reason);
            visit.model.addAttribute("sent", visit.act.code());
            visit.model.addAttribute(
                    "beyond", form.sure() != null || reason.key().equals(BEYOND));
            boolean meanwhile = reason.key().equals(Acting.MEANWHILE);
            if (meanwhile) {
                visit.model.addAttribute("mine", form.asked(visit.act, visit.lang));
            }
            ModelAndView page =
                    new ModelAndView(show(visit.scope, visit.lang, tenancy, form, visit.model), visit.model.asMap());
            page.setStatus(meanwhile ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private String show(Scope scope, Lang lang, TenancyDetails tenancy, Form form, Model model) {
        Aids.Read read = aids.read(scope, tenancy.id(), form.rank());
        model.addAttribute(
                "page",
                new RequestPage(
                        tenancy,
                        read,
                        arrivals.arrival(scope, read.request()),
                        arrivals.isLeftIn(scope, read.request()),
                        clock.today(),
                        lang));
        List<Kept> issued = letters.about(scope, tenancy.id(), "request:" + form.rank());
        model.addAttribute("issued", pages.issued(scope, tenancy.id(), issued));
        return "relief/aid";
    }
}
