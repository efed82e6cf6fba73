package fr.palier.engine.region;

import fr.palier.engine.ledger.Kind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/** The exchange format itself: commas, dots, ISO dates, LF. */
final class PlainForm implements Form {
    private static final byte[][] KINDS = Arrays.stream(Kind.values())
            .map(kind -> ("," + kind.code() + ",").getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);

    private final Window window;
    private final byte[][] days;

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
        out.ascii(slice.stock().landlord().code()).put(',');
        slice.stock().key(slice.position(index), out);
        out.put(',').euros(lease.rent(), '.').put(',').euros(lease.benefit(), '.');
        date(out, lease.start());
        date(out, lease.end());
        home(out, tenancy);
        date(out, followup.lastContact());
        date(out, followup.heldUntil());
        out.put(',').ascii(followup.plan().code).put('\n');
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

    private void date(Bytes out, int day) {
        out.put(',');
        if (day != Lease.OPEN && day != Followup.NEVER) {
            LocalDate date = window.date(day);
            out.iso(date);
        }
    }

    @Override
    public void line(Slice slice, int index, int line, Bytes out) {
        long entry = slice.entry(line);
        out.ascii(slice.stock().landlord().code()).put(',');
        slice.stock().key(slice.position(index), out);
        out.put(days[Entries.day(entry)]).put(KINDS[Entries.kind(entry).ordinal()]);
        out.euros(Entries.cents(entry), '.').put('\n');
    }
}
