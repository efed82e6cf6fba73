package fr.palier.app.relief.ground;

import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What of the aid that a landlord's plans leave out will not come: the same on the page of a plan, of its household and in the list
 * of plans. Read once, and only by pages that ask.
 */
public final class Gone {
    private final Advice advice;
    private final Optional<Scope> scope;
    private Optional<Map<Of, Long>> known = Optional.empty();

    private Gone(Advice advice, Optional<Scope> scope) {
        this.advice = advice;
        this.scope = scope;
    }

    /** A plan of a tenancy. */
    record Of(int tenancyId, int plan) {}

    /** Of one plan, in cents; 0 where all that it leaves out has come or is still to come. */
    public long of(int tenancyId, int plan) {
        if (known.isEmpty()) {
            known = Optional.of(scope.map(advice::read).orElse(Map.of()));
        }
        return known.get().getOrDefault(new Of(tenancyId, plan), 0L);
    }

    /** Hands it to the pages that tell of plans; partners, who are of no landlord, see nothing. */
    @ControllerAdvice(basePackages = {"fr.palier.app.relief", "fr.palier.app.situation", "fr.palier.app.dossier"})
    static class Advice {
        private final GroundStore store;
        private final Transactions transactions;

        Advice(GroundStore store, Transactions transactions) {
            this.store = store;
            this.transactions = transactions;
        }

        @ModelAttribute("gone")
        Gone gone(@Nullable Scope scope) {
            return new Gone(this, Optional.ofNullable(scope));
        }

        private Map<Of, Long> read(Scope scope) {
            return transactions.read(scope, () -> store.gone(scope));
        }
    }
}
