package fr.palier.app.relief.payment;

import fr.palier.app.relief.payment.Payment.Back;
import fr.palier.app.relief.payment.Payment.Said;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which payments have come back: what came last goes back first, as {@link fr.palier.engine.plan.Watch} has it. Told day by day; of
 * a day with several, none goes back that was recorded after what came back, as long as another may be meant.
 */
final class Returns {
    private final List<Payment> all = new ArrayList<>();

    void came(long recorded, LocalDate day, long cents, Optional<Said> said) {
        all.add(new Payment(recorded, day, cents, said, Optional.empty()));
    }

    void back(long recorded, LocalDate on, long cents) {
        Predicate<Payment> later = one -> one.day().equals(on) && one.recorded() > recorded;
        long left = take(on, cents, later.negate());
        take(on, left, later);
    }

    /** Takes money back from some of them; answers what is left of it. */
    private long take(LocalDate on, long cents, Predicate<Payment> from) {
        long left = cents;
        for (int i = all.size() - 1; i >= 0 && left > 0; i--) {
            Payment one = all.get(i);
            long part = from.test(one) ? Math.min(left, one.kept()) : 0;
            if (part > 0) {
                Optional<Back> back = Optional.of(new Back(on, one.cents() - one.kept() + part));
                all.set(i, new Payment(one.recorded(), one.day(), one.cents(), one.said(), back));
                left -= part;
            }
        }
        return left;
    }

    /** The latest first. */
    List<Payment> latest(int most) {
        return all.reversed().stream().limit(most).toList();
    }
}
