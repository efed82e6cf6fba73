package fr.palier.app.relief.payment;

import fr.palier.app.relief.payment.Payment.Back;
import fr.palier.app.relief.payment.Payment.Said;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which payments have come back: what came last goes back first, as {@link fr.palier.engine.plan.Watch} has it. Told day by day. */
final class Returns {
    private final List<Payment> all = new ArrayList<>();

    void came(long recorded, LocalDate day, long cents, Optional<Said> said) {
        all.add(new Payment(recorded, day, cents, said, Optional.empty()));
    }

    void back(LocalDate on, long cents) {
        long left = cents;
        for (int i = all.size() - 1; i >= 0 && left > 0; i--) {
            Payment one = all.get(i);
            long before = one.back().map(Back::cents).orElse(0L);
            long part = Math.min(left, one.cents() - before);
            if (part > 0) {
                Optional<Back> back = Optional.of(new Back(on, before + part));
                all.set(i, new Payment(one.recorded(), one.day(), one.cents(), one.said(), back));
                left -= part;
            }
        }
    }

    /** The latest first. */
    List<Payment> latest(int most) {
        return all.reversed().stream().limit(most).toList();
    }
}
