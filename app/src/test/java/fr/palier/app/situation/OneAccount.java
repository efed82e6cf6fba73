package fr.palier.app.situation;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.portfolio.TenancyDetails.Household;
import fr.palier.app.portfolio.TenancyDetails.Terms;
import fr.palier.app.timeline.Facts;
import fr.palier.engine.Columns;
import fr.palier.engine.ledger.Entry;
import fr.palier.engine.ledger.EntryLog;
import fr.palier.engine.ledger.Fact;
import fr.palier.engine.ledger.LedgerColumns;
import fr.palier.engine.ledger.Place;
import fr.palier.engine.ledger.Tenancies;
import fr.palier.engine.triage.Signals;
import fr.palier.engine.triage.Triage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The signals of one account that no database holds, from the kernel. */
final class OneAccount {
    private OneAccount() {}

    static Readings readings(TenancyDetails tenancy, List<Posting> postings, LocalDate today) {
        Signals signals = Triage.of(new OneTenancy(tenancy, Facts.NONE), columns(postings), today, 1)
                .signals();
        return new Readings(signal -> signals.get(signal, 0));
    }

    private static LedgerColumns columns(List<Posting> postings) {
        EntryLog log = new EntryLog();
        postings.stream()
                .filter(Posting::stands)
                .forEach(posting ->
                        log.add(0, Entry.of((int) posting.day().toEpochDay(), posting.kind(), posting.cents())));
        return LedgerColumns.gather(1, List.of(new LedgerColumns.Segment(0, log, 0, log.size())));
    }

    /** A single tenancy as the kernel takes them. */
    private record OneTenancy(TenancyDetails tenancy, Facts facts) implements Tenancies {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public int landlords() {
            return 1;
        }

        @Override
        public int landlord(int tenancyIndex) {
            return 0;
        }

        @Override
        public byte[] landlordKey(int landlord) {
            return new byte[0];
        }

        @Override
        public byte[] key(int tenancyIndex) {
            return tenancy.number().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public long[] facts(Fact fact) {
            return new long[] {value(fact)};
        }

        private long value(Fact fact) {
            Terms terms = tenancy.terms();
            Household household = tenancy.household();
            return switch (fact) {
                case RENT -> terms.rent();
                case BENEFIT -> terms.benefit();
                case START -> terms.start().toEpochDay();
                case END -> day(terms.end());
                case BIRTH_YEAR -> number(household.birthYear());
                case LIVES_ALONE -> number(household.livesAlone().map(alone -> alone ? 1 : 0));
                case HOUSEHOLD_SIZE -> number(household.size());
                case LAST_CONTACT -> day(facts.lastContact());
                case HELD_UNTIL -> day(facts.heldUntil());
                case PLAN -> facts.plan().ordinal();
            };
        }

        private static long day(Optional<LocalDate> day) {
            return day.map(LocalDate::toEpochDay).orElse(Columns.EMPTY);
        }

        private static long number(Optional<Integer> number) {
            return number.map(Integer::longValue).orElse(Columns.EMPTY);
        }

        @Override
        public String place(Place place, int tenancyIndex) {
            return "";
        }
    }
}
