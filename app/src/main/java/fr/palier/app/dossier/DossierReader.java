package fr.palier.app.dossier;

import fr.palier.app.dossier.Dossier.Step;
import fr.palier.app.dossier.merge.MergeStore;
import fr.palier.app.dossier.merge.Returning;
import fr.palier.app.dossier.merge.Side;
import fr.palier.app.dossier.notes.Note;
import fr.palier.app.dossier.notes.Notes;
import fr.palier.app.dossier.referral.Referral;
import fr.palier.app.dossier.referral.Referrals;
import fr.palier.app.dossier.words.KeptStore;
import fr.palier.app.dossier.words.KeptStore.Kept;
import fr.palier.app.dossier.work.Items;
import fr.palier.app.dossier.work.Tree;
import fr.palier.app.identity.Staff;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.timeline.EntryKind;
import fr.palier.app.timeline.Position;
import fr.palier.app.timeline.Timeline;
import fr.palier.app.timeline.TimelineEntry;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads a dossier with all that its page shows. Every read is recorded, as reads of the tenancy are. */
@Component
class DossierReader {
    private static final int LATEST = 12;

    private final DossierStore store;
    private final Items items;
    private final Notes notes;
    private final Referrals referrals;
    private final KeptStore kept;
    private final Tenancies tenancies;
    private final Timeline timeline;
    private final Staff staff;
    private final Audit audit;
    private final MergeStore merges;
    private final Transactions transactions;
    private final BusinessClock clock;

    @SuppressWarnings("checkstyle:ParameterNumber") // the doors of which the page is composed
    DossierReader(
            DossierStore store,
            Items items,
            Notes notes,
            Referrals referrals,
            KeptStore kept,
            Tenancies tenancies,
            Timeline timeline,
            Staff staff,
            Audit audit,
            MergeStore merges,
            Transactions transactions,
            BusinessClock clock) {
        this.store = store;
        this.items = items;
        this.notes = notes;
        this.referrals = referrals;
        this.kept = kept;
        this.tenancies = tenancies;
        this.timeline = timeline;
        this.staff = staff;
        this.audit = audit;
        this.merges = merges;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A dossier with what belongs to it.
     *
     * @param kept why sensitive words stand in it, for managers
     * @param steps what was done with it, the latest first
     * @param entries the latest of the tenancy's timeline
     * @param colleagues who could see to it
     * @param others of holders of the same names, with which it could be merged
     * @param own the same of this one, to compare; where there are others
     * @param survivor the one that holds all of this one, where it was merged
     * @param returning what would come back from there; empty where it is not merged or nobody knows
     */
    record Whole(
            Dossier dossier,
            TenancySummary tenancy,
            Tree tree,
            List<Note> notes,
            List<Referral> referrals,
            List<Kept> kept,
            List<Step> steps,
            List<TimelineEntry> entries,
            List<Staff.Member> colleagues,
            List<Side> others,
            Optional<Side> own,
            Optional<Dossier> survivor,
            Optional<Returning> returning) {
        @Override
        public String toString() {
            return "Whole[" + dossier.number() + "]";
        }
    }

    Whole read(Scope scope, long publicId) {
        List<Staff.Member> colleagues = colleagues(scope);
        return transactions.write(scope, () -> {
            Dossier dossier = store.find(scope, publicId).orElseThrow(NotFound::new);
            List<Note> readable = notes.of(scope, dossier.number());
            recordRead(scope, dossier, readable);
            List<Side> sides = sides(scope, dossier);
            return new Whole(
                    dossier,
                    tenancy(scope, dossier.tenancyId()),
                    items.tree(scope, dossier.number()),
                    readable,
                    referrals.of(scope, dossier.number()),
                    scope.actor().isAny(Role.MANAGER) ? kept.of(scope, dossier.number()) : List.of(),
                    store.steps(scope, dossier.number()),
                    timeline.entries(
                            scope, dossier.tenancyId(), EnumSet.allOf(EntryKind.class), Position.START, LATEST),
                    colleagues,
                    sides.stream()
                            .filter(one -> one.number() != dossier.number())
                            .toList(),
                    sides.stream()
                            .filter(one -> one.number() == dossier.number())
                            .findFirst(),
                    store.holders(scope, dossier).stream().reduce((_, last) -> last),
                    dossier.mergedInto().flatMap(_ -> merges.returning(scope, dossier.number())));
        });
    }

    /** It and those that may be of the same household; nothing where there is none. */
    private List<Side> sides(Scope scope, Dossier dossier) {
        List<Dossier> same = dossier.status().isActive() ? store.sameHousehold(scope, dossier) : List.of();
        return same.isEmpty()
                ? List.of()
                : merges.sides(
                        scope,
                        Stream.concat(Stream.of(dossier), same.stream())
                                .map(Dossier::number)
                                .toList(),
                        clock.today());
    }

    private void recordRead(Scope scope, Dossier dossier, List<Note> readable) {
        boolean others = readable.stream()
                .anyMatch(note ->
                        note.secret() && !note.author().equals(scope.actor().person()));
        audit.record(
                scope,
                "tenancy.read",
                "tenancy:" + dossier.tenancyId(),
                Map.of("field", others ? "dossier-private" : "dossier", "dossier", dossier.number()));
    }

    private TenancySummary tenancy(Scope scope, int tenancyId) {
        return Optional.ofNullable(
                        tenancies.summaries(scope, List.of(tenancyId)).get(tenancyId))
                .orElseThrow(NotFound::new);
    }

    /** Those among whom a dossier can be handed over. */
    List<Staff.Member> colleagues(Scope scope) {
        return staff.of(scope).stream()
                .filter(member ->
                        member.roles().contains(Role.ADVISER) || member.roles().contains(Role.MANAGER))
                .toList();
    }
}
