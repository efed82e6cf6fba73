package fr.palier.engine.law;

import fr.palier.engine.law.Arrears.Aid;
import fr.palier.engine.law.Arrears.Present;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/** Debts, and what was done about them, as the tests of the calendar write them. */
@NullMarked
final class LegalCases {
    static final LegalCalendar LAW = LegalCalendar.shipped();
    static final LocalDate OLD_LEASE = LocalDate.of(2015, 6, 1);

    /** Unpaid since a day, with steps written {@code step date, step date}. */
    static Arrears arrears(Aid aid, LocalDate lease, String unpaidSince, String steps) {
        LocalDate since = LocalDate.parse(unpaidSince);
        Map<LegalStep, LocalDate> done = new EnumMap<>(LegalStep.class);
        for (String step : steps.isBlank() ? new String[0] : steps.split(", ")) {
            String[] parts = step.strip().split(" ");
            done.put(LegalStep.of(parts[0]).orElseThrow(), LocalDate.parse(parts[1]));
        }
        return new Arrears(lease, aid, Optional.of(since.minusMonths(3)), Optional.of(since), present(since), done, 0);
    }

    /** Of which nothing was paid. */
    static Optional<Present> present(LocalDate unpaidSince) {
        return Optional.of(new Present(unpaidSince.minusMonths(3), Optional.of(unpaidSince)));
    }

    static Arrears arrears(String unpaidSince, String steps) {
        return arrears(Aid.TO_LANDLORD, OLD_LEASE, unpaidSince, steps);
    }

    /** That does not count as unpaid. */
    static Optional<Present> due(LocalDate oldest) {
        return Optional.of(new Present(oldest, Optional.empty()));
    }

    static Optional<Deadline> find(List<Deadline> all, String code) {
        return all.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    static LocalDate day(Arrears arrears, String today, String code) {
        List<Deadline> all = LAW.of(arrears, LocalDate.parse(today));
        return find(all, code).orElseThrow(() -> new AssertionError(all)).day();
    }

    private LegalCases() {}
}
