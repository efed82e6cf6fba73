package fr.palier.app.situation;

import fr.palier.app.portfolio.ContactPoint;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Shows a tenancy's page. */
@Controller
class SituationController {
    private final Situations situations;
    private final MessageSource messages;

    SituationController(Situations situations, MessageSource messages) {
        this.situations = situations;
        this.messages = messages;
    }

    /**
     * What of the page an address asks for.
     *
     * @param canal the channel of the contact about to be written down
     * @param kind the contact point to be shown in full
     */
    record Query(
            @Nullable List<String> theme,
            @Nullable String avant,
            @Nullable String ecritures,
            @Nullable String canal,
            @Nullable String kind) {
        Asked asked() {
            return Asked.of(theme, avant, ecritures);
        }
    }

    @Allowed({Role.ADVISER, Role.MANAGER, Role.COORDINATOR, Role.CALLER})
    @GetMapping("/situations/{id:[0-9]{1,19}}")
    String page(Scope scope, Lang lang, @PathVariable String id, @ModelAttribute("query") Query query, Model model) {
        return show(scope, lang, id, query.asked(), model);
    }

    /** The next lines of the timeline alone. */
    @Allowed({Role.ADVISER, Role.MANAGER, Role.COORDINATOR, Role.CALLER})
    @GetMapping(value = "/situations/{id:[0-9]{1,19}}", headers = "HX-Target=histoire-suite")
    String history(Scope scope, Lang lang, @PathVariable String id, @ModelAttribute("query") Query query, Model model) {
        show(scope, lang, id, query.asked(), model);
        return "situation/timeline :: lines";
    }

    /** The next lines of the account alone. */
    @Allowed({Role.ADVISER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping(value = "/situations/{id:[0-9]{1,19}}", headers = "HX-Target=compte-suite")
    String account(Scope scope, Lang lang, @PathVariable String id, @ModelAttribute("query") Query query, Model model) {
        show(scope, lang, id, query.asked(), model);
        return "situation/account :: lines";
    }

    /** The whole account on paper. */
    @Allowed({Role.ADVISER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/situations/{id:[0-9]{1,19}}/releve")
    String statement(Scope scope, Lang lang, @PathVariable String id, Model model) {
        show(scope, lang, id, Asked.PLAIN, model);
        return "situation/statement";
    }

    /** A telephone or an address of mail in full: asked for by an act of its own, since who reads it is recorded. */
    @Allowed({Role.ADVISER, Role.MANAGER, Role.COORDINATOR, Role.CALLER})
    @PostMapping("/situations/{id:[0-9]{1,19}}/coordonnees/{kind}/lecture")
    String reveal(Scope scope, Lang lang, @PathVariable String id, @ModelAttribute("query") Query query, Model model) {
        return show(scope, lang, id, Asked.PLAIN.revealing(kind(query.kind())), model);
    }

    /** Also the page as it stands after something was refused. */
    String show(Scope scope, Lang lang, String id, Asked asked, Model model) {
        Situation situation = situations.read(scope, id, asked);
        model.addAttribute("page", new SituationPage(situation, asked, new Wording(messages, lang)));
        return "situation/situation";
    }

    /** A contact point by the word of its address. */
    static ContactPoint.Kind kind(@Nullable String word) {
        return switch (Objects.requireNonNullElse(word, "")) {
            case "telephone" -> ContactPoint.Kind.PHONE;
            case "courriel" -> ContactPoint.Kind.EMAIL;
            default -> throw new NotFound();
        };
    }
}
