package fr.palier.app.imports;

import fr.palier.app.imports.Keeping.Unpacked;
import fr.palier.app.portfolio.Landlord;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Scope;
import fr.palier.engine.intake.Intake;
import fr.palier.engine.source.Source;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a kept file from its first line to its last, and keeps what it refuses. */
@Component
class Reading {
    private final Keeping keeping;
    private final Refusals refusals;
    private final Landlords landlords;
    private final JdbcClient jdbc;

    Reading(Keeping keeping, Refusals refusals, Landlords landlords, JdbcClient jdbc) {
        this.keeping = keeping;
        this.refusals = refusals;
        this.landlords = landlords;
        this.jdbc = jdbc;
    }

    /** What is done with the lines. */
    interface Work {
        Comparison on(Source source, String landlord, Intake refused);
    }

    Comparison read(Scope scope, ReceivedFile file, LongConsumer progress, Work work) {
        jdbc.sql("set local statement_timeout = '10min'").update();
        String landlord = landlords.find(scope.landlord()).map(Landlord::code).orElseThrow(NotFound::new);
        Refusals.List refused = refusals.of(progress);
        Comparison found;
        try (Unpacked unpacked = keeping.unpack(scope, file)) {
            found = work.on(unpacked.source(), landlord, refused);
        }
        refused.keep(scope, file.number());
        return found;
    }
}
