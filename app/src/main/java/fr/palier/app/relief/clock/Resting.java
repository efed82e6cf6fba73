package fr.palier.app.relief.clock;

import fr.palier.engine.law.Arrears;
import fr.palier.engine.law.LegalCalendar;
import fr.palier.engine.law.LegalStep;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which steps would not have been in order on their day without another one. */
final class Resting {
    private static final LegalCalendar LAW = LegalCalendar.shipped();

    private Resting() {}

    /** What was owed on a day, with these steps as all that was done. */
    interface Account {
        Arrears of(LocalDate day, Map<LegalStep, LocalDate> steps);
    }

    /** The latest that stands and is in order only because of a step; none where that was taken back itself. */
    static Optional<Done> on(Done step, List<Done> all, Account account) {
        List<Done> rest =
                all.stream().filter(one -> one.number() != step.number()).toList();
        return step.withdrawn()
                ? Optional.empty()
                : rest.stream()
                        .filter(one -> !one.withdrawn())
                        .filter(one -> isInOrder(one, all, account) && !isInOrder(one, rest, account))
                        .findFirst();
    }

    private static boolean isInOrder(Done one, List<Done> all, Account account) {
        Arrears arrears = account.of(one.day(), Done.asOf(all, one.day()));
        return LAW.gap(one.step(), arrears, one.day()).isEmpty();
    }
}
