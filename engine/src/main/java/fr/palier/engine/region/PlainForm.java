package fr.palier.engine.region;

import fr.palier.engine.ledger.Detail;
import fr.palier.engine.region.life.Entries;
import fr.palier.engine.region.life.Followup;
import fr.palier.engine.region.life.Slice;
import fr.palier.engine.region.place.Commune;
import fr.palier.engine.region.tenancy.Household;
import fr.palier.engine.region.tenancy.Lease;
import fr.palier.engine.region.tenancy.Tenancy;
import fr.palier.engine.region.tenancy.Window;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The exchange format itself: commas, dots, ISO dates, LF. */
final class PlainForm implements Form {
    /** Of the columns of people: Palier's own names. */
    static final PeopledForm.Style STYLE =
            new PeopledForm.Style(',', new byte[] {'\n'}, StandardCharsets.UTF_8, titles(), false);

    private final Window window;
    private final byte[][] days;

    private static Map<Detail, String> titles() {
        Map<Detail, String> titles = new EnumMap<>(Detail.class);
        for (Detail detail : Detail.values()) {
            titles.put(detail, detail.name().toLowerCase(Locale.ROOT));
        }
        return titles;
    }

    PlainForm(Window window) {
        this.window = window;
        this.days = new byte[window.lastDay() + 1][];
        for (int day = 0; day < days.length; day++) {
            days[day] = new Bytes().put(',').iso(window.date(day)).copy();
        }
    }

    @Override
    public String tenanciesFile() {
        return "tenancies.csv";
    }

    @Override
    public String ledgerFile() {
        return "ledger.csv";
    }

    @Override
    public byte[] tenanciesHeader() {
        return ("landlord,tenancy,rent,benefit,start,end,department,commune,priority_area,birth_year,lives_alone,"
                        + "household_size,last_contact,held_until,plan\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public byte[] ledgerHeader() {
        return "landlord,tenancy,date,kind,amount\n".getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void tenancy(Slice slice, int index, Bytes out) {
        Tenancy tenancy = slice.stock().tenancy(slice.position(index), window);
        Lease lease = tenancy.lease();
        Followup followup = slice.followup(index);
        Form.account(slice, index, ',', out);
        out.put(',').euros(lease.rent(), '.').put(',').euros(lease.benefit(), '.');
        date(out, lease.start());
        date(out, lease.end());
        home(out, tenancy);
        date(out, followup.lastContact());
        date(out, followup.heldUntil());
        out.put(',').ascii(plan(followup.plan())).put('\n');
    }

    private void home(Bytes out, Tenancy tenancy) {
        Commune commune = tenancy.estate().commune();
        Household household = tenancy.household();
        out.put(',').ascii(commune.department()).put(',').ascii(commune.code());
        out.put(',').ascii(tenancy.estate().priorityArea()).put(',');
        if (household.birthYearKnown()) {
            out.number(window.date(window.lastDay()).getYear() - household.age());
        }
        out.put(',').put(household.alone() ? '1' : '0').put(',').number(household.people());
    }

    private static String plan(Followup.Plan plan) {
        return switch (plan) {
            case NONE -> "none";
            case LIVE -> "live";
            case BROKEN -> "broken";
        };
    }

    private void date(Bytes out, int day) {
        out.put(',');
        if (day != Lease.OPEN && day != Followup.NEVER) {
            out.iso(window.date(day));
        }
    }

    @Override
    public void line(Slice slice, int index, int line, Bytes out) {
        long entry = slice.entry(line);
        Form.account(slice, index, ',', out);
        out.put(days[Entries.day(entry)]).put(',').ascii(Entries.kind(entry).code());
        out.put(',').euros(Entries.cents(entry), '.').put('\n');
    }
}
