package fr.palier.app.relief.clock;

import fr.palier.app.relief.clock.Deadlines.Way;
import fr.palier.engine.law.Deadline;
import fr.palier.engine.law.Deadline.Nature;
import fr.palier.engine.law.Deadline.Standing;
import fr.palier.engine.law.Restraint;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A deadline of a tenancy in the calendar.
 *
 * @param way to where it is kept, if another room feeds it
 * @param restraints why it is not proposed; none of what protects, is offered or awaited
 */
public record Line(
        int tenancyId, Optional<Integer> branch, Deadline deadline, Optional<Way> way, Set<Restraint> restraints) {
    private static final Pattern KEY = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)_(\\d{1,9})_([a-z-]{1,60})");

    private static final Set<String> PAYS = Set.of("unpaid-soon", "limitation", "small-answer");

    static final Comparator<Line> BY_DAY =
            Comparator.comparing(Line::act).thenComparing(Line::tenancyId).thenComparing(line -> line.deadline.code());

    public Line {
        restraints = restraints.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(restraints));
    }

    /** Whether it may be proposed: a step that presses only where nothing speaks against it. */
    public boolean isProposed() {
        return deadline.nature() != Nature.COERCIVE || restraints.isEmpty();
    }

    /** The day to act on, a working day: by which it is sorted, shown and warned of. */
    public LocalDate act() {
        return deadline.inPractice();
    }

    public Standing on(LocalDate today) {
        return deadline.on(today);
    }

    /** Whether it asks for a plan or a payment of what was owed before: over-indebtedness that is admissible forbids both. */
    boolean paysEarlierDebt() {
        return PAYS.contains(deadline.code());
    }

    /** Whether it comes behind a key; all do behind one that cannot be read. */
    boolean isBehind(String key) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) {
            return true;
        }
        int byDay = act().toString().compareTo(parts.group(1));
        int byTenancy = Integer.compare(tenancyId, Integer.parseInt(parts.group(2)));
        int byCode = deadline.code().compareTo(parts.group(3));
        return byDay != 0 ? byDay > 0 : byTenancy != 0 ? byTenancy > 0 : byCode > 0;
    }

    /** Behind which a page begins: {@code 2020-04-20_12_caf-report}. */
    String key() {
        return act() + "_" + tenancyId + "_" + deadline.code();
    }
}
