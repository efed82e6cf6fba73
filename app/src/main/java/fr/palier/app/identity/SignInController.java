package fr.palier.app.identity;

import fr.palier.app.shared.Allowed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which people sign in. */
@Controller
class SignInController {
    @Allowed(toEverybody = true)
    @GetMapping("/connexion")
    String page() {
        return "identity/sign-in";
    }
}
