package fr.palier.app.relief.directive;

import fr.palier.app.shared.Days;
import fr.palier.app.shared.Euros;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the fragment {@code relief/directives :: banner} shows. Asked for only by pages that have it. */
public final class Banner {
    private final Directives directives;
    private final Optional<Scope> scope;
    private final Lang lang;

    private Banner(Directives directives, Optional<Scope> scope, Lang lang) {
        this.directives = directives;
        this.scope = scope;
        this.lang = lang;
    }

    /** The directives that hold today. */
    public List<Directive> running() {
        return scope.map(one -> directives.today(one).directives()).orElse(List.of());
    }

    /** What a household that owes so much, with such a rent of its own, may put off by asking. */
    public Optional<OnRequest> onRequest(long debt, long ownRent) {
        return scope.flatMap(one -> OnRequest.of(directives.today(one), debt, ownRent));
    }

    /** Why a household that owes so much may not put rents off by asking; empty where it may, or where no directive says so. */
    public Optional<OnRequest.Why> whyNot(long debt, long ownRent) {
        return scope.flatMap(one -> OnRequest.whyNot(directives.today(one), debt, ownRent));
    }

    /** How it is paid back: {@code 5 × 150,00 € + 149,96 €}. */
    public String sum(OnRequest granted) {
        return InOneLine.of(granted.schedule(), lang);
    }

    public String euros(long cents) {
        return Euros.words(cents, lang);
    }

    public String first(OnRequest granted) {
        return day(granted.schedule().instalments().getFirst().day());
    }

    public String day(LocalDate day) {
        return Days.day(day, lang);
    }

    /** Hands it to the pages of households, of their solutions, and of dossiers; partners, who are of no landlord, see none. */
    @ControllerAdvice(basePackages = {"fr.palier.app.relief", "fr.palier.app.situation", "fr.palier.app.dossier"})
    static class Advice {
        private final Directives directives;

        Advice(Directives directives) {
            this.directives = directives;
        }

        @ModelAttribute("directives")
        Banner banner(@Nullable Scope scope, Lang lang) {
            return new Banner(directives, Optional.ofNullable(scope), lang);
        }
    }
}
