package fr.palier.app.relief.guarantee;

import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.aid.Aids;
import fr.palier.app.relief.aid.Aids.Wanted;
import fr.palier.app.relief.aid.Kind;
import fr.palier.app.relief.aid.Request;
import fr.palier.app.relief.meanwhile.Mine;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Typed;
import fr.palier.engine.law.scheme.Question;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The guarantees of a household, one question at a time, and the requests that follow. */
@Controller
class GuaranteeController {
    private static final String OF = "/situations/{id:[0-9]{1,18}}/garanties";

    private final Portfolio portfolio;
    private final Guarantees guarantees;
    private final Aids aids;
    private final Audit audit;

    GuaranteeController(Portfolio portfolio, Guarantees guarantees, Aids aids, Audit audit) {
        this.portfolio = portfolio;
        this.guarantees = guarantees;
        this.aids = aids;
        this.audit = audit;
    }

    /** What a form of the page sends: a guarantee, an answer, or a request to prepare. */
    record Form(
            long id,
            @Nullable String scheme,
            @Nullable String body,
            @Nullable String address,
            @Nullable String reference,
            @Nullable String from,
            @Nullable String to,
            @Nullable String amount,
            @Nullable String question,
            @Nullable String answer,
            @Nullable String seen,
            @Nullable Boolean unknown,
            @Nullable Integer rank) {
        Wanted wanted() {
            return new Wanted(
                    Typed.text(scheme),
                    Typed.euros(amount, "relief.aid.not-euros.asked"),
                    Typed.text(reference),
                    day(to));
        }

        Guarantee guarantee(TenancyDetails tenancy) {
            return new Guarantee(
                    tenancy.id(),
                    0,
                    Typed.text(scheme),
                    Typed.text(body),
                    Typed.text(address),
                    Typed.text(reference),
                    day(from),
                    day(to),
                    Typed.euros(amount, "relief.guarantee.not-euros"),
                    "");
        }

        private static Optional<LocalDate> day(@Nullable String typed) {
            return Optional.of(Typed.day(typed, LocalDate.MIN)).filter(day -> !day.equals(LocalDate.MIN));
        }

        /** The answer, to be shown beside that of somebody who was quicker. */
        Mine mine() {
            Mine mine = new Mine("relief.scheme.short." + question, 0);
            if (Boolean.TRUE.equals(unknown)) {
                return mine.chosen("relief.guarantee.not-known");
            }
            return Question.of(Typed.text(question))
                    .filter(one -> one.options().contains(Typed.text(answer)))
                    .map(one -> mine.chosen("relief.scheme.option." + Typed.text(answer)))
                    .orElse(mine.text("", answer));
        }

        Optional<String> said() {
            return Boolean.TRUE.equals(unknown) ? Optional.empty() : Optional.of(Typed.text(answer));
        }

        @Override
        public String toString() {
            return "Form[" + scheme + "]";
        }
    }

    private interface Act {
        String on(TenancyDetails tenancy);
    }

    /** @param question code of one to answer again */
    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping(OF)
    String page(
            Scope scope,
            Lang lang,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String question,
            Model model) {
        TenancyDetails tenancy = find(scope, id);
        audit.record(scope, "tenancy.read", "tenancy:" + tenancy.id(), Map.of("field", "guarantees"));
        return show(scope, lang, tenancy, Question.of(question), model);
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping(OF + "/reponse")
    ModelAndView answer(Scope scope, Lang lang, @ModelAttribute("sent") Form form, Model model) {
        return act(scope, lang, form, model, tenancy -> {
            guarantees.answer(
                    scope, tenancy.id(), Typed.text(form.question), form.said(), Optional.ofNullable(form.seen));
            return "/garanties#question";
        });
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @Once
    @PostMapping(OF + "/connues")
    ModelAndView add(Scope scope, Lang lang, @ModelAttribute("sent") Form form, Model model) {
        return act(scope, lang, form, model, tenancy -> {
            guarantees.add(scope, form.guarantee(tenancy));
            return "/garanties#connues";
        });
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping(OF + "/connues/fin")
    ModelAndView remove(Scope scope, Lang lang, @ModelAttribute("sent") Form form, Model model) {
        return act(scope, lang, form, model, tenancy -> {
            guarantees.remove(scope, tenancy.id(), Objects.requireNonNullElse(form.rank, 0));
            return "/garanties#connues";
        });
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @Once
    @PostMapping(OF)
    ModelAndView prepare(Scope scope, Lang lang, @ModelAttribute("sent") Form form, Model model) {
        return act(scope, lang, form, model, tenancy -> "/garanties/" + aids.prepare(scope, tenancy, form.wanted()));
    }

    private ModelAndView act(Scope scope, Lang lang, Form form, Model model, Act act) {
        TenancyDetails tenancy = find(scope, form.id);
        try {
            return new ModelAndView("redirect:/situations/" + form.id + act.on(tenancy));
        } catch (Refused reason) {
            model.addAttribute("trouble", reason);
            boolean meanwhile = reason.key().equals(Guarantees.MEANWHILE);
            if (meanwhile) {
                model.addAttribute("mine", form.mine());
            }
            Optional<Question> question = Question.of(Typed.text(form.question));
            ModelAndView page = new ModelAndView(show(scope, lang, tenancy, question, model), model.asMap());
            page.setStatus(meanwhile ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private String show(Scope scope, Lang lang, TenancyDetails tenancy, Optional<Question> question, Model model) {
        List<Request> requests = aids.of(scope, tenancy.id(), Kind.OTHERS);
        model.addAttribute("page", GuaranteePage.of(guarantees.look(scope, tenancy), requests, question, lang));
        return "relief/guarantees";
    }

    private TenancyDetails find(Scope scope, long id) {
        return portfolio.find(scope, id).orElseThrow(NotFound::new);
    }
}
