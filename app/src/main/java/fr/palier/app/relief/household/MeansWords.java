package fr.palier.app.relief.household;

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

/** What the fragments of {@code relief/means} show. Asked for only by pages that have them. */
public final class MeansWords {
    private final Declarations declarations;
    private final Optional<Scope> scope;
    private final Lang lang;

    private MeansWords(Declarations declarations, Optional<Scope> scope, Lang lang) {
        this.declarations = declarations;
        this.scope = scope;
        this.lang = lang;
    }

    /** What a household declared last. */
    public Optional<Declared> latest(int tenancyId) {
        return scope.flatMap(one -> declarations.latest(one, tenancyId));
    }

    public List<Proof> proofs() {
        return List.of(Proof.values());
    }

    public String euros(long cents) {
        return Euros.words(cents, lang);
    }

    public String day(LocalDate day) {
        return Days.day(day, lang);
    }

    /** Hands it to the pages of solutions and of dossiers; partners, who are of no landlord, see nothing. */
    @ControllerAdvice(basePackages = {"fr.palier.app.relief", "fr.palier.app.dossier", "fr.palier.app.situation"})
    static class Advice {
        private final Declarations declarations;

        Advice(Declarations declarations) {
            this.declarations = declarations;
        }

        @ModelAttribute("means")
        MeansWords means(@Nullable Scope scope, Lang lang) {
            return new MeansWords(declarations, Optional.ofNullable(scope), lang);
        }
    }
}
