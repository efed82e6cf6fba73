package fr.palier.engine.intake;

import fr.palier.engine.Columns;
import fr.palier.engine.intake.Layout.Wanted;
import fr.palier.engine.ledger.Fact;
import fr.palier.engine.ledger.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads the file of tenancies (columns: {@code triage.md}, Input). */
public final class TenanciesReader {
    /** The columns, required ones first. */
    private enum Title {
        LANDLORD,
        TENANCY,
        RENT,
        BENEFIT,
        START,
        END,
        BIRTH_YEAR,
        LIVES_ALONE,
        HOUSEHOLD_SIZE,
        LAST_CONTACT,
        HELD_UNTIL,
        PLAN,
        DEPARTMENT,
        COMMUNE,
        PRIORITY_AREA;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean required() {
            return compareTo(END) < 0;
        }
    }

    private TenanciesReader() {}

    /**
     * Reads all lines of the source.
     *
     * @throws RefusedFile where the file as a whole cannot be read
     */
    public static TenancyTable read(Source source, Profile.Words words, Intake intake) {
        try (Blocks blocks = Blocks.open(source)) {
            Layout layout = Layout.of(source, blocks.header(), wanted(words));
            TenancyTable table = new TenancyTable();
            Parser parser = new Parser(layout, words, table);
            new OrderedParse(source, blocks, intake, (block, line) -> {}).run(List.of(parser), 0);
            return table;
        }
    }

    private static List<Wanted> wanted(Profile.Words words) {
        List<Wanted> wanted = new ArrayList<>();
        for (Title title : Title.values()) {
            boolean given = title == Title.LANDLORD && words.landlord().isPresent();
            wanted.add(new Wanted(words.title(title.code()), title.required() && !given));
        }
        return wanted;
    }

    /** Works alone, so that a block is committed before the next one is parsed: only an open record is read twice. */
    private static final class Parser extends BlockParser {
        private final TenancyTable table;
        private final Translation translation;
        private final long[] values = new long[Fact.values().length];
        private int landlord = -1;

        Parser(Layout layout, Profile.Words words, TenancyTable table) {
            super(layout);
            this.table = table;
            this.translation = new Translation(
                    words, Arrays.stream(Title.values()).map(Title::code).toList());
        }

        @Override
        void mark(long blockNumber) {}

        @Override
        void rewind() {}

        @Override
        void keep() {}

        @Override
        void take() {
            boolean read = landlord() && facts();
            if (!read) {
                return;
            }
            get(Title.TENANCY);
            if (field.isEmpty()) {
                refuse(column(Title.TENANCY), Refusal.KEY_MISSING);
                return;
            }
            int tenancy = table.add(landlord, field);
            if (tenancy < 0) {
                refuse(column(Title.TENANCY), Refusal.TENANCY_TWICE);
                return;
            }
            for (Fact fact : Fact.values()) {
                table.put(fact, tenancy, values[fact.ordinal()]);
            }
            places(tenancy);
        }

        private boolean landlord() {
            get(Title.LANDLORD);
            translation.landlord(field);
            if (field.isEmpty()) {
                refuse(column(Title.LANDLORD), Refusal.KEY_MISSING);
                return false;
            }
            if (!table.landlords.is(landlord, 0, field.bytes, field.from, field.to)) {
                int added = table.landlords.add(0, field.bytes, field.from, field.to);
                landlord = added < 0 ? -1 - added : added;
            }
            return true;
        }

        private boolean facts() {
            return money(Title.RENT, Fact.RENT)
                    && money(Title.BENEFIT, Fact.BENEFIT)
                    && date(Title.START, Fact.START)
                    && date(Title.END, Fact.END)
                    && count(Title.BIRTH_YEAR, Fact.BIRTH_YEAR)
                    && flag()
                    && count(Title.HOUSEHOLD_SIZE, Fact.HOUSEHOLD_SIZE)
                    && date(Title.LAST_CONTACT, Fact.LAST_CONTACT)
                    && date(Title.HELD_UNTIL, Fact.HELD_UNTIL)
                    && plan();
        }

        private boolean money(Title title, Fact fact) {
            get(title);
            long cents = Amount.parse(field.bytes, field.from, field.to);
            Refusal why = Amount.why(cents);
            if (why == null && cents < 0) {
                why = Refusal.NEGATIVE;
            }
            return put(fact, cents, why == null, title, why == null ? Refusal.NUMBER_WRONG : why);
        }

        private boolean date(Title title, Fact fact) {
            get(title);
            int day = Day.parse(field.bytes, field.from, field.to);
            boolean absent = field.isEmpty() && !title.required();
            return put(fact, absent ? Columns.EMPTY : day, absent || day != Day.WRONG, title, Refusal.DATE_WRONG);
        }

        private boolean count(Title title, Fact fact) {
            get(title);
            int count = field.count();
            return put(
                    fact,
                    field.isEmpty() ? Columns.EMPTY : count,
                    field.isEmpty() || count >= 0,
                    title,
                    Refusal.COUNT_WRONG);
        }

        private boolean flag() {
            get(Title.LIVES_ALONE);
            int flag = field.count();
            boolean right = field.isEmpty() || flag == 0 || flag == 1;
            return put(
                    Fact.LIVES_ALONE,
                    field.isEmpty() ? Columns.EMPTY : flag,
                    right,
                    Title.LIVES_ALONE,
                    Refusal.FLAG_WRONG);
        }

        private boolean plan() {
            get(Title.PLAN);
            int plan = switch (field.text()) {
                case "", "none" -> Fact.Plan.NONE.ordinal();
                case "live" -> Fact.Plan.LIVE.ordinal();
                case "broken" -> Fact.Plan.BROKEN.ordinal();
                default -> -1;
            };
            return put(Fact.PLAN, plan, plan >= 0, Title.PLAN, Refusal.PLAN_WRONG);
        }

        @SuppressWarnings("checkstyle:ParameterNumber") // a value and the refusal that stands in its place
        private boolean put(Fact fact, long value, boolean right, Title title, Refusal otherwise) {
            if (!right) {
                refuse(column(title), otherwise);
                return false;
            }
            values[fact.ordinal()] = value;
            return true;
        }

        private void places(int tenancy) {
            get(Title.DEPARTMENT);
            table.put(Place.DEPARTMENT, tenancy, field);
            get(Title.COMMUNE);
            table.put(Place.COMMUNE, tenancy, field);
            get(Title.PRIORITY_AREA);
            table.put(Place.PRIORITY_AREA, tenancy, field);
        }

        private int column(Title title) {
            return layout.column(title.ordinal());
        }

        private void get(Title title) {
            select(column(title));
            translation.value(title.ordinal(), field);
        }
    }
}
