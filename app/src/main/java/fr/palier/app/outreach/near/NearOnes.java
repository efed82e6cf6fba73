package fr.palier.app.outreach.near;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.portfolio.ContactPoint;
import fr.palier.app.portfolio.Recordings;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.timeline.EntryKind;
import fr.palier.app.timeline.Timeline;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The door to those who may be asked how a household is. Who reads their numbers, writes one down or takes one away is recorded;
 * the timeline says that it was done, and never who they are.
 */
@Component
public class NearOnes {
    static final int LONGEST_NAME = 80;
    private static final int LONGEST_NOTE = 200;

    private final NearStore store;
    private final Timeline timeline;
    private final Recordings recordings;
    private final Audit audit;
    private final Transactions transactions;
    private final CallTime time;

    @SuppressWarnings("checkstyle:ParameterNumber") // the tables and doors that hear of it
    NearOnes(
            NearStore store,
            Timeline timeline,
            Recordings recordings,
            Audit audit,
            Transactions transactions,
            CallTime time) {
        this.store = store;
        this.timeline = timeline;
        this.recordings = recordings;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    /** Who can be asked about a household, without a word of it in the record: for pages that hide the numbers. */
    List<NearOne> hidden(Scope scope, int tenancyId) {
        return transactions.read(
                scope, () -> store.of(scope, List.of(tenancyId)).getOrDefault(tenancyId, List.of()));
    }

    /** Who can be asked about some households, by their numbers; that they were read is recorded for each that has any. */
    public Map<Integer, List<NearOne>> of(Scope scope, Collection<Integer> tenancyIds) {
        return tenancyIds.isEmpty()
                ? Map.of()
                : transactions.write(scope, () -> {
                    Map<Integer, List<NearOne>> all = store.of(scope, tenancyIds);
                    all.keySet().forEach(id -> record(scope, "read", id));
                    return all;
                });
    }

    /**
     * Somebody who may be asked, as staff wrote it down, read by the guard.
     *
     * @param number digits alone, or with {@code +} in front
     */
    record Said(Tie tie, FreeText name, String number, FreeText note, boolean agreed) {
        /**
         * Reads what was typed.
         *
         * @throws Refused without name or number, with words that are not to be written, or for a neighbour without the tenant's
         *     consent
         */
        static Said of(Tie tie, String name, String number, String note, boolean agreed) {
            Refused.when(name.isBlank() || name.length() > LONGEST_NAME, "outreach.near.name-missing", LONGEST_NAME);
            Refused.when(note.length() > LONGEST_NOTE, "outreach.near.note-long", LONGEST_NOTE);
            Refused.when(tie == Tie.NEIGHBOUR && !agreed, "outreach.near.neighbour-agrees");
            return new Said(tie, FreeText.plain(name), digits(number), FreeText.plain(note), agreed);
        }
    }

    private static String digits(String typed) {
        return ContactPoint.telephone(typed).replace(" ", "");
    }

    /** Writes one down. */
    void add(Scope scope, int tenancyId, Said said) {
        transactions.write(scope, () -> {
            recordings.lock(scope);
            store.add(scope, tenancyId, said, time.now().toLocalDate());
            record(scope, "added", tenancyId);
            timeline.record(scope, tenancyId, EntryKind.CONTACT_POINT, Map.of("kind", "near"));
        });
    }

    /** Takes one away: nothing of them is kept. */
    void remove(Scope scope, int tenancyId, int id) {
        transactions.write(scope, () -> {
            if (!store.remove(scope, tenancyId, id)) {
                throw new NotFound();
            }
            record(scope, "removed", tenancyId);
            timeline.record(scope, tenancyId, EntryKind.CONTACT_POINT, Map.of("kind", "near"));
        });
    }

    private void record(Scope scope, String act, int tenancyId) {
        audit.record(scope, "tenancy." + act, "tenancy:" + tenancyId, Map.of("field", "near"));
    }
}
