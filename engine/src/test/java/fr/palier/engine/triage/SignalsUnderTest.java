package fr.palier.engine.triage;

import fr.palier.engine.triage.ReferenceTriage.Line;
import fr.palier.engine.triage.ReferenceTriage.Tenancy;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** Any implementation of the signals, so that the same examples and properties can be put to each of them. */
@NullMarked
@FunctionalInterface
interface SignalsUnderTest {

    ReferenceSignals signals(Tenancy tenancy, List<Line> lines, LocalDate asOf);
}
