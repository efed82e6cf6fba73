package fr.palier.app.relief.fund;

import fr.palier.app.relief.fund.FundFiles.Wanted;
import fr.palier.app.relief.letter.LetterPages;
import fr.palier.app.relief.letter.Next;
import fr.palier.app.relief.letter.Preview;
import fr.palier.app.shared.Allowed;
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

/** The file for a fund: looked at, and issued. */
@Controller
class FundFileController {
    private static final String OF = "/situations/{id:[0-9]{1,18}}/fsl/{rank:[0-9]{1,9}}/courriers/fund-file";

    private final FundFiles files;
    private final LetterPages pages;

    FundFileController(FundFiles files, LetterPages pages) {
        this.files = files;
        this.pages = pages;
    }

    /**
     * Which file, from the address and the form.
     *
     * @param suite what comes after the issue: {@code imprimer} or {@code fichier}
     */
    record Asked(long id, int rank, @Nullable String suite) {}

    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping(OF)
    ModelAndView look(Scope scope, @ModelAttribute("asked") Asked asked) {
        Wanted wanted = wanted(scope, asked);
        return pages.look(scope, preview(scope, wanted)).addObject("unseen", files.unseen(scope, wanted));
    }

    @Once
    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping(OF)
    ModelAndView issue(Scope scope, @ModelAttribute("asked") Asked asked) {
        Wanted wanted = wanted(scope, asked);
        Next next = new Next(wanted.tenancy(), false, asked.suite, null);
        return pages.issue(scope, next, () -> files.issue(scope, wanted), () -> preview(scope, wanted));
    }

    private Preview preview(Scope scope, Wanted wanted) {
        String request = "/situations/" + wanted.tenancy().publicId() + "/fsl/" + wanted.number();
        return new Preview(
                wanted.tenancy(),
                new Preview.Back(request, "relief.aid.request", wanted.number()),
                "fund-file",
                Optional.empty(),
                files.shown(files.draft(scope, wanted)),
                Optional.empty());
    }

    private Wanted wanted(Scope scope, Asked asked) {
        return new Wanted(pages.find(scope, asked.id), asked.rank);
    }
}
