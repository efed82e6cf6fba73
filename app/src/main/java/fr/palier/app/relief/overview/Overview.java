package fr.palier.app.relief.overview;

import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Euros;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the fragment {@code relief/overview :: card} shows. Asked for only by pages that have it. */
public final class Overview {
    private final Advice advice;
    private final Optional<Scope> scope;
    private final Lang lang;
    private final Map<Integer, List<Solution>> known = new HashMap<>();

    private Overview(Advice advice, Optional<Scope> scope, Lang lang) {
        this.advice = advice;
        this.scope = scope;
        this.lang = lang;
    }

    /** The plans, requests and guarantees of a tenancy. */
    public List<Solution> of(int tenancyId) {
        return scope.map(one -> known.computeIfAbsent(tenancyId, it -> advice.read(one, it)))
                .orElse(List.of());
    }

    /** Whether a plan of it was ever composed here. */
    public boolean hasPlan(int tenancyId) {
        return of(tenancyId).stream().anyMatch(one -> one.sort() == Solution.Sort.PLAN);
    }

    /** What was granted to a tenancy and is not on its account yet, in cents. */
    public long awaited(int tenancyId) {
        return of(tenancyId).stream().mapToLong(Solution::awaited).sum();
    }

    public String euros(long cents) {
        return Euros.words(cents, lang);
    }

    public String day(LocalDate day) {
        return Days.day(day, lang);
    }

    /** Hands it to the pages of households and of dossiers; partners, who are of no landlord, see nothing. */
    @ControllerAdvice(basePackages = {"fr.palier.app.situation", "fr.palier.app.dossier"})
    static class Advice {
        private final SolutionStore store;
        private final Transactions transactions;
        private final BusinessClock clock;

        Advice(SolutionStore store, Transactions transactions, BusinessClock clock) {
            this.store = store;
            this.transactions = transactions;
            this.clock = clock;
        }

        @ModelAttribute("overview")
        Overview overview(@Nullable Scope scope, Lang lang) {
            return new Overview(this, Optional.ofNullable(scope), lang);
        }

        private List<Solution> read(Scope scope, int tenancyId) {
            return transactions.read(scope, () -> store.of(scope, tenancyId, clock.today()));
        }
    }
}
