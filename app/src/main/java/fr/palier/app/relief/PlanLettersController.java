package fr.palier.app.relief;

import fr.palier.app.relief.PlanLetters.Wanted;
import fr.palier.app.relief.letter.LetterPages;
import fr.palier.app.relief.letter.Next;
import fr.palier.app.relief.letter.Preview;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Letters about plans: looked at, and issued. */
@Controller
class PlanLettersController {
    private static final String OF =
            "/situations/{id:[0-9]{1,18}}/plans/{plan:[0-9]{1,9}}/courriers/{kind:[a-z0-9-]{1,30}}";

    private final PlanLetters letters;
    private final LetterPages pages;

    PlanLettersController(PlanLetters letters, LetterPages pages) {
        this.letters = letters;
        this.pages = pages;
    }

    /**
     * Which letter, from the address and the form.
     *
     * @param suite what comes after the issue, and {@code langue} of a mail, as in {@link Next}
     */
    record Asked(
            long id,
            int plan,
            String kind,
            @Nullable String suite,
            @Nullable String langue) {}

    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping(OF)
    ModelAndView look(Scope scope, @ModelAttribute("asked") Asked asked) {
        return pages.look(scope, preview(scope, wanted(scope, asked)));
    }

    @Once
    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping(OF)
    ModelAndView issue(Scope scope, @ModelAttribute("asked") Asked asked) {
        Wanted wanted = wanted(scope, asked);
        Next next = new Next(wanted.tenancy(), true, asked.suite, asked.langue);
        return pages.issue(scope, next, () -> letters.issue(scope, wanted), () -> preview(scope, wanted));
    }

    private Preview preview(Scope scope, Wanted wanted) {
        String plan = "/situations/" + wanted.tenancy().publicId() + "/plans/" + wanted.number();
        return new Preview(
                wanted.tenancy(),
                new Preview.Back(plan, "relief.plan.title", wanted.number()),
                wanted.letter().code(),
                Optional.empty(),
                letters.shown(letters.draft(scope, wanted)),
                pages.way(scope, wanted.tenancy(), true));
    }

    private Wanted wanted(Scope scope, Asked asked) {
        PlanLetter letter = PlanLetter.of(asked.kind).orElseThrow(NotFound::new);
        return new Wanted(pages.find(scope, asked.id), asked.plan, letter);
    }
}
