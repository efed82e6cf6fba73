package fr.palier.app.demo;

import fr.palier.app.shared.Actor;
import fr.palier.engine.Columns;
import fr.palier.engine.ledger.Detail;
import fr.palier.engine.ledger.Fact;
import fr.palier.engine.ledger.Place;
import fr.palier.engine.ledger.TenancyRow;
import fr.palier.engine.region.LandlordRows;
import java.io.IOException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/** Turns one landlord's rows into rows of tables: tenancies with what is around them first, then their accounts. */
final class LandlordLoad {
    private static final UUID PROGRAM = Actor.PROGRAM.person();

    /** Ids that stand in addresses have at most eighteen digits. */
    private static final long MOST_PUBLIC = 1_000_000_000_000_000_000L;

    /** One home in so many has an address that only some may see. */
    private static final int PROTECTED = 400;

    private final int landlord;
    private final LandlordRows rows;
    private final List<String> branches;
    private final Followup followup;
    private final Tables tables;
    private final SplittableRandom random;
    private final Map<String, Integer> branchIds = new HashMap<>();
    private final List<byte[]> keys = new ArrayList<>();
    private int tenancies;
    private long recorded;

    LandlordLoad(int landlord, LandlordRows rows, List<String> branches, Set<String> told, Tables tables) {
        this.landlord = landlord;
        this.rows = rows;
        this.branches = branches;
        this.tables = tables;
        this.random = new SplittableRandom(landlord);
        this.followup = new Followup(landlord, told, tables);
    }

    /** Sends it all on a connection, which is left to commit. */
    Tally send(Connection connection) throws IOException {
        for (String branch : branches) {
            branchIds.put(branch, branchIds.size() + 1);
            tables.branch.row().number(landlord).number(branchIds.size()).text(branch);
        }
        rows.tenancies(row -> {
            tenancies++;
            keys.add(row.tenancy().copy());
            tenancy(row);
            tables.sendFull(connection);
        });
        AccountLoad accounts = new AccountLoad(landlord, recorded, keys, tables, connection);
        rows.ledger(accounts::line);
        accounts.end();
        tables.recording.row().number(landlord).big(accounts.recorded());
        tables.send(connection);
        return accounts.tally();
    }

    private void tenancy(TenancyRow row) {
        boolean hidden = random.nextInt(PROTECTED) == 0;
        long number = ++recorded;
        dwelling(row);
        tables.tenancy
                .row()
                .number(landlord)
                .number(tenancies)
                .big(random.nextLong(MOST_PUBLIC))
                .text(row.tenancy().text())
                .number(tenancies);
        terms(row, tables.tenancy)
                .text(row.detail(Detail.HOLDER_NAME).text())
                .text(row.detail(Detail.HOLDER_GIVEN_NAME).text())
                .bool(hidden)
                .big(number);
        terms(row, tables.fact.row().number(landlord).number(tenancies).big(number));
        point(row, Detail.PHONE, "phone", number);
        point(row, Detail.EMAIL, "email", number);
        recorded = followup.record(row, tenancies, recorded);
    }

    private void dwelling(TenancyRow row) {
        Integer branch = branchIds.get(row.detail(Detail.BRANCH).text());
        Rows dwelling = tables.dwelling.row().number(landlord).number(tenancies);
        if (branch == null) {
            dwelling.absent();
        } else {
            dwelling.number(branch);
        }
        dwelling.text(row.detail(Detail.DWELLING).text())
                .text(row.detail(Detail.ESTATE).text())
                .text(address(row))
                .text(row.detail(Detail.FLOOR).text())
                .text(row.detail(Detail.POSTCODE).text())
                .text(row.detail(Detail.CITY).text())
                .text(row.place(Place.COMMUNE).text())
                .text(row.place(Place.DEPARTMENT).text())
                .text(row.place(Place.PRIORITY_AREA).text());
    }

    private static String address(TenancyRow row) {
        return row.detail(Detail.ADDRESS).text()
                + part(", bât. ", row.detail(Detail.BUILDING).text())
                + part(", esc. ", row.detail(Detail.STAIRWELL).text());
    }

    private static String part(String before, String text) {
        return text.isEmpty() ? "" : before + text;
    }

    private static Rows terms(TenancyRow row, Rows into) {
        day(into, row.fact(Fact.START));
        day(into, row.fact(Fact.END));
        into.big(row.fact(Fact.RENT)).big(row.fact(Fact.BENEFIT));
        small(into, row.fact(Fact.BIRTH_YEAR));
        long alone = row.fact(Fact.LIVES_ALONE);
        if (alone == Columns.EMPTY) {
            into.absent();
        } else {
            into.bool(alone == 1);
        }
        small(into, row.fact(Fact.HOUSEHOLD_SIZE));
        return into;
    }

    private static void day(Rows into, long day) {
        if (day == Columns.EMPTY) {
            into.absent();
        } else {
            into.day(day);
        }
    }

    private static void small(Rows into, long value) {
        if (value == Columns.EMPTY) {
            into.absent();
        } else {
            into.small((int) value);
        }
    }

    private void point(TenancyRow row, Detail detail, String kind, long number) {
        if (!row.detail(detail).isEmpty()) {
            tables.point
                    .row()
                    .number(landlord)
                    .number(tenancies)
                    .text(kind)
                    .text("file")
                    .text(row.detail(detail).text())
                    .big(number)
                    .uuid(PROGRAM);
        }
    }
}
