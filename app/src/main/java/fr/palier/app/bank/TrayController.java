package fr.palier.app.bank;

import static fr.palier.app.shared.Role.ADMINISTRATOR;

import fr.palier.app.bank.Tray.Accepted;
import fr.palier.app.bank.TrayFilter.Side;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Payments that wait for a person, and those that were dealt with. What is searched for comes in the body of a form. */
@Controller
@RequestMapping("/banque")
class TrayController {
    private static final int ROWS = 30;
    private static final Pattern CHOICE = Pattern.compile("(\\d{1,18}):(\\d{1,18})");

    private final Tray tray;

    TrayController(Tray tray) {
        this.tray = tray;
    }

    /**
     * Which payments are asked for, as addresses and forms name it.
     *
     * @param fait the payment that was just dealt with
     * @param acceptes how many proposals were just accepted
     */
    record Asked(
            @Nullable String etat,
            @Nullable String sens,
            @Nullable Integer compte,
            @Nullable Long apres,
            @Nullable String q,
            @Nullable Long fait,
            @Nullable Integer acceptes) {
        /** Addresses hold no words. */
        Asked withoutWords() {
            return new Asked(etat, sens, compte, apres, "", fait, acceptes);
        }

        TrayFilter filter() {
            return new TrayFilter(
                    "faits".equals(etat),
                    Side.of(sens == null ? "" : sens),
                    compte == null ? 0 : compte,
                    q == null ? "" : q);
        }

        @Override
        public String toString() {
            return "Asked[]";
        }
    }

    @Allowed(ADMINISTRATOR)
    @GetMapping
    String list(Scope scope, Lang lang, @ModelAttribute("asked") Asked asked, Model model) {
        model.addAttribute("page", page(scope, lang, asked.withoutWords()));
        return "bank/tray";
    }

    /** The same, with words or an amount that are searched for. */
    @Allowed(ADMINISTRATOR)
    @PostMapping
    String search(Scope scope, Lang lang, @ModelAttribute("asked") Asked asked, Model model) {
        model.addAttribute("page", page(scope, lang, asked));
        return "bank/tray";
    }

    private TrayPage page(Scope scope, Lang lang, Asked asked) {
        TrayFilter filter = asked.filter();
        return new TrayPage(
                tray.list(scope, filter, Optional.ofNullable(asked.apres), ROWS),
                filter,
                tray.accounts(scope),
                asked.apres == null,
                Optional.ofNullable(asked.fait).flatMap(id -> find(scope, id)).filter(payment -> !payment.isOpen()),
                Optional.ofNullable(asked.acceptes),
                lang);
    }

    private Optional<Payment> find(Scope scope, long publicId) {
        try {
            return Optional.of(tray.one(scope, publicId).payments().getFirst());
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    /** Accepts the proposals that were ticked; the other payments stay. */
    @Once
    @Allowed(ADMINISTRATOR)
    @PostMapping("/propositions")
    String accept(Scope scope, @RequestParam(required = false) @Nullable List<String> choix) {
        List<Accepted> looked = (choix == null ? List.<String>of() : choix)
                .stream()
                        .map(CHOICE::matcher)
                        .filter(Matcher::matches)
                        .limit(ROWS)
                        .map(choice -> new Accepted(Long.parseLong(choice.group(1)), Long.parseLong(choice.group(2))))
                        .toList();
        return "redirect:/banque?acceptes=" + tray.accept(scope, looked);
    }
}
