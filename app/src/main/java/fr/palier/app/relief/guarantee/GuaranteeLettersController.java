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
    private static final String KIND = "/courriers/{kind:[a-z0-9-]{1,30}}";
    private static final String ROOM = "/situations/{id:[0-9]{1,18}}/garanties";
    private static final String OF = ROOM + "/{rank:[0-9]{1,9}}" + KIND;
    private static final String OF_GUARANTEE = ROOM + "/connues/{rank:[0-9]{1,9}}" + KIND;

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
        return pages.look(scope, preview(scope, wanted(scope, asked, false)));
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping(OF_GUARANTEE)
    ModelAndView lookAtDemand(Scope scope, @ModelAttribute("asked") Asked asked) {
        return pages.look(scope, preview(scope, wanted(scope, asked, true)));
    }

    @Once
    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping(OF)
    ModelAndView issue(Scope scope, @ModelAttribute("asked") Asked asked) {
        return issue(scope, asked, wanted(scope, asked, false));
    }

    @Once
    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping(OF_GUARANTEE)
    ModelAndView issueDemand(Scope scope, @ModelAttribute("asked") Asked asked) {
        return issue(scope, asked, wanted(scope, asked, true));
    }

    private ModelAndView issue(Scope scope, Asked asked, Wanted wanted) {
        Next next = new Next(wanted.tenancy(), wanted.letter().isToTenant(), asked.suite, asked.langue);
        return pages.issue(scope, next, () -> letters.issue(scope, wanted), () -> preview(scope, wanted));
    }

    private Preview preview(Scope scope, Wanted wanted) {
        String room = "/situations/" + wanted.tenancy().publicId() + "/garanties";
        return new Preview(
                wanted.tenancy(),
                wanted.letter().isOfGuarantee()
                        ? new Preview.Back(room + "/connues/" + wanted.number(), room, "relief.guarantee.title", 0)
                        : new Preview.Back(room + "/" + wanted.number(), "relief.aid.request", wanted.number()),
                wanted.letter().code(),
                Optional.empty(),
                letters.shown(letters.draft(scope, wanted)),
                pages.way(scope, wanted.tenancy(), wanted.letter().isToTenant()));
    }

    private Wanted wanted(Scope scope, Asked asked, boolean ofGuarantee) {
        GuaranteeLetter letter = GuaranteeLetter.of(asked.kind)
                .filter(one -> one.isOfGuarantee() == ofGuarantee)
                .orElseThrow(NotFound::new);
        return new Wanted(pages.find(scope, asked.id), asked.rank, letter);
    }
}
