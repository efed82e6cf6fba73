package fr.palier.app.imports;

import fr.palier.app.imports.changes.Differences;
import fr.palier.app.portfolio.Recordings;
import fr.palier.app.portfolio.Search;
import fr.palier.app.portfolio.TenanciesChanged;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.engine.intake.Profile;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a file of tenancies does to them. */
@Component
class TenancyImport {
    /** Where more have changed, all words are written anew. */
    private static final int FEW = 2_000;

    private final TenancyComparison comparison;
    private final Differences differences;
    private final TenancyStore store;
    private final Reading reading;
    private final Recordings recordings;
    private final Search search;
    private final ApplicationEventPublisher events;

    @SuppressWarnings("checkstyle:ParameterNumber") // it reads, compares, records and tells
    TenancyImport(
            TenancyComparison comparison,
            Differences differences,
            TenancyStore store,
            Reading reading,
            Recordings recordings,
            Search search,
            ApplicationEventPublisher events) {
        this.comparison = comparison;
        this.differences = differences;
        this.store = store;
        this.reading = reading;
        this.recordings = recordings;
        this.search = search;
        this.events = events;
    }

    /** Reads and compares; the refused lines, and those that change something, are kept with the file. */
    Comparison compare(Scope scope, ReceivedFile file, Profile profile, LongConsumer progress) {
        Comparison found = reading.read(
                scope,
                file,
                progress,
                (source, landlord, refused) -> comparison.compare(scope, source, profile, landlord, refused));
        differences.keepOfTenancies(scope, file.number());
        return found;
    }

    /** Records what the last comparison of this transaction found. */
    void record(Scope scope, int file) {
        int count = store.gather(scope);
        if (count == 0) {
            return;
        }
        long first = recordings.next(scope, (long) count * TenancyStore.NUMBERS);
        store.keepBefore(scope, file, first);
        store.writeHomes(scope);
        store.writeTenancies(scope, first);
        store.writeTimeline(scope, file, first);
        changed(scope, file);
    }

    /**
     * Brings the tenancies back as they stood.
     *
     * @throws Refused where another file has changed them since
     */
    void reverse(Scope scope, int file) {
        if (store.isOvertaken(scope, file)) {
            throw new Refused("imports.tenancies-changed-since");
        }
        int count = store.touched(scope, file).size();
        if (count == 0) {
            return;
        }
        long first = recordings.next(scope, (long) count * TenancyStore.NUMBERS);
        store.restore(scope, file, first);
        store.restoreSaid(scope, first);
        changed(scope, file);
    }

    private void changed(Scope scope, int file) {
        List<Integer> touched = store.touched(scope, file);
        if (touched.size() > FEW) {
            search.indexAll(scope);
        } else {
            search.index(scope, touched);
        }
        events.publishEvent(new TenanciesChanged(scope.landlord()));
    }
}
