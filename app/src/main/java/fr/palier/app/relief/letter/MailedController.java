package fr.palier.app.relief.letter;

import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A letter that did not arrive by mail is sent again, as it was issued: the address has been corrected, say. */
@Controller
class MailedController {
    private static final Pattern LISTS = Pattern.compile("/echeances|/(plans|fsl|garanties)/[0-9]{1,9}");

    private final LetterPages pages;

    MailedController(LetterPages pages) {
        this.pages = pages;
    }

    /** @param retour the page below the situation on which the letter is listed */
    @Once
    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping("/situations/{id:[0-9]{1,18}}/courriers/{letter:[0-9]{1,18}}/courriel")
    String again(
            Scope scope,
            @PathVariable long id,
            @PathVariable long letter,
            @RequestParam(defaultValue = "") String retour) {
        pages.again(scope, id, letter);
        return "redirect:/situations/" + id + (LISTS.matcher(retour).matches() ? retour : "");
    }
}
