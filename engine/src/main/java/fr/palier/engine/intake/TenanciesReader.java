package fr.palier.engine.intake;

import fr.palier.engine.Columns;
import fr.palier.engine.intake.Layout.Wanted;
import fr.palier.engine.ledger.Fact;
import fr.palier.engine.ledger.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
        private int landlord = -1;
        private boolean right;

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
                right = true;
                values[fact.ordinal()] = read(fact, name);
                if (!right) {
                    return false;
                }
            }
            return true;
        }

        private long read(Fact fact, int name) {
            if (field.isEmpty() && name >= REQUIRED) {
                return fact == Fact.PLAN ? Fact.Plan.NONE.ordinal() : Columns.EMPTY;
            }
            return switch (fact) {
                case RENT, BENEFIT -> money(name);
                case START, END, LAST_CONTACT, HELD_UNTIL -> date(name);
                case BIRTH_YEAR, HOUSEHOLD_SIZE -> atMost(Integer.MAX_VALUE, name, Refusal.COUNT_WRONG);
                case LIVES_ALONE -> atMost(1, name, Refusal.FLAG_WRONG);
                case PLAN -> require(PLANS.find(0, field.bytes, field.from, field.to), name, Refusal.PLAN_WRONG);
            };
        }

        private long money(int name) {
            long cents = cents(name);
            right = isAmount(cents);
            return right ? require(cents, name, Refusal.NEGATIVE) : cents;
        }

        private long date(int name) {
            int day = day(name);
            right = isDate(day);
            return day;
        }

        private long atMost(int most, int name, Refusal otherwise) {
            int count = field.count();
            return require(count > most ? -1 : count, name, otherwise);
        }

        /** Refuses a number below 0. */
        private long require(long number, int name, Refusal otherwise) {
            if (number < 0) {
                right = false;
                refuseFor(name, otherwise);
            }
            return number;
        }
    }

    private static final class Filling extends Parser {
        private final TenancyTable table;
        private int tenancy;

        Filling(Layout layout, Profile.Words words, TenancyTable table) {
            super(layout, words, table.landlords);
            this.table = table;
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
}
