package fr.palier.app.relief.guarantee;

import fr.palier.app.relief.guarantee.GuaranteeLetters.Wanted;
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

/** Letters about guarantees: looked at, and issued. */
@Controller
class GuaranteeLettersController {
    private static final String OF =
            "/situations/{id:[0-9]{1,18}}/garanties/{rank:[0-9]{1,9}}/courriers/{kind:[a-z0-9-]{1,30}}";

    private final GuaranteeLetters letters;
    private final LetterPages pages;

    GuaranteeLettersController(GuaranteeLetters letters, LetterPages pages) {
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
            int rank,
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
        Next next = new Next(wanted.tenancy(), wanted.letter().isToTenant(), asked.suite, asked.langue);
        return pages.issue(scope, next, () -> letters.issue(scope, wanted), () -> preview(scope, wanted));
    }

    private Preview preview(Scope scope, Wanted wanted) {
        String request = "/situations/" + wanted.tenancy().publicId() + "/garanties/" + wanted.number();
        return new Preview(
                wanted.tenancy(),
                new Preview.Back(request, "relief.aid.request", wanted.number()),
                wanted.letter().code(),
                Optional.empty(),
                letters.shown(letters.draft(scope, wanted)),
                pages.way(scope, wanted.tenancy(), wanted.letter().isToTenant()));
    }

    private Wanted wanted(Scope scope, Asked asked) {
        GuaranteeLetter letter = GuaranteeLetter.of(asked.kind).orElseThrow(NotFound::new);
        return new Wanted(pages.find(scope, asked.id), asked.rank, letter);
    }
}
