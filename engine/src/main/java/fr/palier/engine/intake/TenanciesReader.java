package fr.palier.engine.intake;

import fr.palier.engine.Columns;
import fr.palier.engine.intake.Layout.Wanted;
import fr.palier.engine.ledger.Fact;
import fr.palier.engine.ledger.Place;
import fr.palier.engine.source.RefusedFile;
import fr.palier.engine.source.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the file of tenancies (columns: {@code triage.md}, Input). */
public final class TenanciesReader {
    private static final int LANDLORD = 0;
    private static final int TENANCY = 1;
    private static final int FACTS = 2;
    private static final int PLACES = FACTS + Fact.values().length;
    /** Landlord, tenancy, rent, benefit and start. */
    private static final int REQUIRED = FACTS + Fact.START.ordinal() + 1;

    /** Palier's names of the columns of tenancies: landlord, tenancy, the facts and the places in their own order. */
    public static final List<String> TITLES = titles();

    /** The words for a plan, numbered as {@link Fact.Plan}. */
    private static final KeyTable PLANS = plans();

    private TenanciesReader() {}

    private static List<String> titles() {
        List<String> titles = new ArrayList<>(List.of("landlord", "tenancy"));
        Arrays.stream(Fact.values()).map(TenanciesReader::code).forEach(titles::add);
        Arrays.stream(Place.values()).map(TenanciesReader::code).forEach(titles::add);
        return List.copyOf(titles);
    }

    private static String code(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    private static KeyTable plans() {
        KeyTable plans = new KeyTable();
        for (Fact.Plan plan : Fact.Plan.values()) {
            Field word = Field.of(code(plan));
            plans.add(0, word.bytes, word.from, word.to);
        }
        return plans;
    }

    /**
     * Reads all lines of the source.
     *
     * @throws RefusedFile where the file as a whole cannot be read
     */
    public static TenancyTable read(Source source, Profile.Words words, Intake intake) {
        TenancyTable table = new TenancyTable();
        BlockParser.Alone.read(
                source,
                intake,
                header -> Layout.of(source, header, wanted(words)),
                layout -> new Filling(layout, words, table));
        return table;
    }

    /** The columns to look for in a file with these words. */
    public static List<Wanted> wanted(Profile.Words words) {
        List<Wanted> wanted = new ArrayList<>();
        for (int i = 0; i < TITLES.size(); i++) {
            boolean given = i == LANDLORD && words.landlord().isPresent();
            wanted.add(new Wanted(words.title(TITLES.get(i)), i < REQUIRED && !given));
        }
        return wanted;
    }

    /** Reads the key and the facts of each tenancy, or refuses it. */
    public abstract static class Parser extends BlockParser.Alone {
        private static final Fact[] ALL = Fact.values();

        private final KeyTable landlords;
        private final KeyTable keys = new KeyTable();
        private final long[] values = new long[ALL.length];
        private final FactReader facts = new FactReader();
        private int landlord = -1;

        Parser(Layout layout, Profile.Words words, KeyTable landlords) {
            super(layout, words, TITLES);
            this.landlords = landlords;
        }

        /** @param names {@link TenanciesReader#TITLES}, and perhaps more behind them */
        protected Parser(Layout layout, Profile.Words words, List<String> names) {
            super(layout, words, names);
            this.landlords = new KeyTable();
        }

        /** Takes the landlord's code, the field in hand, or says why not. */
        protected @Nullable Refusal acceptLandlord() {
            return null;
        }

        /** Takes the tenancy's number, the field in hand, or says why not. */
        protected @Nullable Refusal acceptTenancy(int ofLandlord) {
            return keys.add(ofLandlord, field.bytes, field.from, field.to) < 0 ? Refusal.TENANCY_TWICE : null;
        }

        /** Takes the rest of a tenancy that is well described. */
        protected abstract void take(long line, long[] values);

        @Override
        protected final void take(long line) {
            getLandlord(LANDLORD);
            if (!accepted(LANDLORD, field.isEmpty() ? Refusal.KEY_MISSING : acceptLandlord())) {
                return;
            }
            number();
            if (!facts()) {
                return;
            }
            get(TENANCY);
            if (accepted(TENANCY, field.isEmpty() ? Refusal.KEY_MISSING : acceptTenancy(landlord))) {
                take(line, values);
            }
        }

        private void number() {
            if (!landlords.is(landlord, 0, field.bytes, field.from, field.to)) {
                int added = landlords.add(0, field.bytes, field.from, field.to);
                landlord = added < 0 ? -1 - added : added;
            }
        }

        private boolean facts() {
            for (Fact fact : ALL) {
                int name = FACTS + fact.ordinal();
                get(name);
                values[fact.ordinal()] = facts.read(fact, field);
                if (facts.wrong != null) {
                    refuseFor(name, facts.wrong);
                    return false;
                }
            }
            return true;
        }
    }

    private static final class Filling extends Parser {
        /** Room made for more than come is lost: beyond this many it is made as they come. */
        private static final int MOST_EXPECTED = 1 << 19;

        private final TenancyTable table;
        private int tenancy;

        Filling(Layout layout, Profile.Words words, TenancyTable table) {
            super(layout, words, table.landlords);
            this.table = table;
        }

        @Override
        protected void expect(int lines) {
            int most = Math.min(MOST_EXPECTED, lines);
            table.makeRoom(most + most / 8);
        }

        @Override
        protected @Nullable Refusal acceptTenancy(int ofLandlord) {
            tenancy = table.add(ofLandlord, field);
            return tenancy < 0 ? Refusal.TENANCY_TWICE : null;
        }

        @Override
        protected void take(long line, long[] values) {
            table.put(tenancy, values);
            for (Place place : Place.values()) {
                get(PLACES + place.ordinal());
                table.put(place, tenancy, field);
            }
        }
    }

    /** Why a value that a profile puts in a column would be refused on every line; empty where it would not. */
    public static Optional<Refusal> refusal(String column, String value) {
        for (Fact fact : Fact.values()) {
            if (code(fact).equals(column) && !value.isBlank()) {
                FactReader reader = new FactReader();
                reader.read(fact, Field.of(value));
                return Optional.ofNullable(reader.wrong);
            }
        }
        return Optional.empty();
    }

    /** Reads a field as a fact. Belongs to one thread. */
    private static final class FactReader {
        private final Day days = new Day();

        /** Why the fact in hand is refused, if it is. */
        private @Nullable Refusal wrong;

        private long read(Fact fact, Field field) {
            wrong = null;
            if (field.isEmpty() && FACTS + fact.ordinal() >= REQUIRED) {
                return fact == Fact.PLAN ? Fact.Plan.NONE.ordinal() : Columns.EMPTY;
            }
            return switch (fact) {
                case RENT, BENEFIT -> money(field);
                case START, END, LAST_CONTACT, HELD_UNTIL -> date(field);
                case BIRTH_YEAR, HOUSEHOLD_SIZE -> atMost(field, Integer.MAX_VALUE, Refusal.COUNT_WRONG);
                case LIVES_ALONE -> atMost(field, 1, Refusal.FLAG_WRONG);
                case PLAN -> plan(field);
            };
        }

        private long money(Field field) {
            long cents = Amount.parse(field.bytes, field.from, field.to);
            wrong = Amount.why(cents);
            if (wrong == null && cents < 0) {
                wrong = Refusal.NEGATIVE;
            }
            return cents;
        }

        private long date(Field field) {
            int day = days.parse(field.bytes, field.from, field.to);
            wrong = day == Day.WRONG ? Refusal.DATE_WRONG : null;
            return day;
        }

        private long atMost(Field field, int most, Refusal otherwise) {
            int count = field.count();
            wrong = count < 0 || count > most ? otherwise : null;
            return count;
        }

        private long plan(Field field) {
            int plan = PLANS.find(0, field.bytes, field.from, field.to);
            wrong = plan < 0 ? Refusal.PLAN_WRONG : null;
            return plan;
        }
    }
}
