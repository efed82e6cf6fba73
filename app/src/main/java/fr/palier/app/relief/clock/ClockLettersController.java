package fr.palier.app.relief.clock;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.clock.ClockLetters.Wanted;
import fr.palier.app.relief.letter.LetterPages;
import fr.palier.app.relief.letter.Next;
import fr.palier.app.relief.letter.Preview;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Typed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The letters of the legal calendar: looked at, and issued. */
@Controller
class ClockLettersController {
    private static final String OF = "/situations/{id:[0-9]{1,18}}/echeances/courriers/{kind:[a-z0-9-]{1,30}}";

    private final ClockLetters letters;
    private final LetterPages pages;

    ClockLettersController(ClockLetters letters, LetterPages pages) {
        this.letters = letters;
        this.pages = pages;
    }

    /**
     * Which letter, from the address and the form.
     *
     * @param organisme that pays the housing benefit
     * @param allocataire the household's number there; it comes with the form alone, never with an address
     * @param suite what comes after the issue, and {@code langue} of a mail, as in {@link Next}
     */
    record Asked(
            long id,
            String kind,
            @Nullable String organisme,
            @Nullable String allocataire,
            @Nullable String suite,
            @Nullable String langue) {
        String body() {
            return Preview.body(Typed.text(organisme));
        }

        @Override
        public String toString() {
            return "Asked[" + kind + "]";
        }
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping(OF)
    ModelAndView look(Scope scope, @ModelAttribute("asked") Asked asked) {
        return pages.look(scope, preview(scope, asked, wanted(scope, asked)));
    }

    @Once
    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping(OF)
    ModelAndView issue(Scope scope, @ModelAttribute("asked") Asked asked) {
        Wanted wanted = wanted(scope, asked);
        Next next = new Next(wanted.tenancy(), wanted.letter().isToTenant(), asked.suite, asked.langue);
        return pages.issue(scope, next, () -> letters.issue(scope, wanted), () -> preview(scope, asked, wanted));
    }

    private Preview preview(Scope scope, Asked asked, Wanted wanted) {
        TenancyDetails tenancy = wanted.tenancy();
        return new Preview(
                tenancy,
                new Preview.Back("/situations/" + tenancy.publicId() + "/echeances", "relief.clock.title", 0),
                wanted.letter().code(),
                wanted.letter().asksForBody() ? Optional.of(asked.body()) : Optional.empty(),
                letters.shown(letters.draft(scope, wanted)),
                pages.way(scope, tenancy, wanted.letter().isToTenant()));
    }

    private Wanted wanted(Scope scope, Asked asked) {
        ClockLetter letter = ClockLetter.named(asked.kind).orElseThrow(NotFound::new);
        return new Wanted(
                pages.find(scope, asked.id), letter, pages.bodyName(asked.body()), Typed.text(asked.allocataire));
    }
}
