package fr.palier.engine.triage;

import fr.palier.engine.Columns;
import fr.palier.engine.ledger.Entry;
import fr.palier.engine.ledger.EntryLog;
import fr.palier.engine.ledger.Fact;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.ledger.LedgerColumns;
import fr.palier.engine.ledger.Place;
import fr.palier.engine.ledger.Tenancies;
import fr.palier.engine.triage.LedgerArbitraries.Situation;
import fr.palier.engine.triage.ReferenceTriage.Household;
import fr.palier.engine.triage.ReferenceTriage.Line;
import fr.palier.engine.triage.ReferenceTriage.Tenancy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Many tenancies with their ledgers, judged on the same day by the kernel. */
@NullMarked
record Crowd(LocalDate asOf, List<Tenancy> tenancies, List<List<Line>> ledgers) {

    /** Random ones, each with a key of its own; the same for the same seed. */
    static Crowd random(LocalDate asOf, int size, long seed) {
        List<Situation> drawn = new ArrayList<>();
        if (JqwikSession.isActive()) {
            drawn.addAll(draw(asOf, size, seed));
        } else {
            JqwikSession.run(() -> drawn.addAll(draw(asOf, size, seed)));
        }
        List<Tenancy> tenancies = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Tenancy let = drawn.get(i).tenancy();
            tenancies.add(new Tenancy(
                    "L" + i % 7, "T" + i, let.rent(), let.benefit(), let.start(), let.end(), let.household()));
        }
        return new Crowd(asOf, tenancies, drawn.stream().map(Situation::lines).toList());
    }

    private static List<Situation> draw(LocalDate asOf, int size, long seed) {
        return LedgerArbitraries.tenancies(asOf)
                .flatMap(let -> LedgerArbitraries.ledgers(let, asOf).map(lines -> new Situation(let, lines, asOf)))
                .generator(1000)
                .stream(new Random(seed))
                .map(Shrinkable::value)
                .limit(size)
                .toList();
    }

    int size() {
        return tenancies.size();
    }

    /** The kernel's signals. */
    Triage triage(int threads) {
        return adjusted(threads, _ -> 0);
    }

    /** The same with one adjustment more for each tenancy, dated the day itself; none where it is 0. */
    Triage adjusted(int threads, IntToLongFunction cents) {
        EntryLog log = new EntryLog();
        for (int tenancy = 0; tenancy < size(); tenancy++) {
            for (Line line : ledgers.get(tenancy)) {
                log.add(tenancy, Entry.of((int) line.date().toEpochDay(), line.kind(), line.cents()));
            }
            long adjustment = cents.applyAsLong(tenancy);
            if (adjustment != 0) {
                log.add(tenancy, Entry.of((int) asOf.toEpochDay(), Kind.ADJUSTMENT, adjustment));
            }
        }
        LedgerColumns ledger = LedgerColumns.gather(size(), List.of(new LedgerColumns.Segment(0, log, 0, log.size())));
        return Triage.of(Listed.of(tenancies), ledger, asOf, threads);
    }

    /** Tenancies as the kernel takes them, out of a list. They are nowhere in particular. */
    record Listed(List<Tenancy> all, List<String> landlordKeys) implements Tenancies {

        static Listed of(List<Tenancy> all) {
            return new Listed(
                    all, all.stream().map(Tenancy::landlord).distinct().toList());
        }

        @Override
        public int size() {
            return all.size();
        }

        @Override
        public int landlords() {
            return landlordKeys.size();
        }

        @Override
        public int landlord(int tenancy) {
            return landlordKeys.indexOf(all.get(tenancy).landlord());
        }

        @Override
        public byte[] landlordKey(int landlord) {
            return landlordKeys.get(landlord).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public byte[] key(int tenancy) {
            return all.get(tenancy).tenancy().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public long[] facts(Fact fact) {
            return IntStream.range(0, all.size())
                    .mapToLong(tenancy -> known(fact, tenancy))
                    .toArray();
        }

        private long known(Fact fact, int tenancy) {
            Tenancy let = all.get(tenancy);
            Household household = let.household();
            return switch (fact) {
                case RENT -> let.rent();
                case BENEFIT -> let.benefit();
                case START -> let.start().toEpochDay();
                case END -> day(let.end());
                case BIRTH_YEAR -> number(household.birthYear());
                case LIVES_ALONE -> number(household.livesAlone() instanceof Boolean alone ? (alone ? 1 : 0) : null);
                case HOUSEHOLD_SIZE -> number(household.size());
                case LAST_CONTACT -> day(household.lastContact());
                case HELD_UNTIL -> day(household.heldUntil());
                case PLAN -> household.plan().ordinal();
            };
        }

        private static long day(@Nullable LocalDate date) {
            return date == null ? Columns.EMPTY : date.toEpochDay();
        }

        private static long number(@Nullable Integer number) {
            return number == null ? Columns.EMPTY : number;
        }

        @Override
        public String place(Place place, int tenancy) {
            return "";
        }
    }
}
