package fr.palier.engine.region;

import fr.palier.engine.Columns;
import fr.palier.engine.ledger.Detail;
import fr.palier.engine.ledger.Fact;
import fr.palier.engine.ledger.Place;
import fr.palier.engine.ledger.TenancyRow;
import fr.palier.engine.ledger.Utf8;
import fr.palier.engine.region.life.Followup;
import fr.palier.engine.region.life.Slice;
import fr.palier.engine.region.people.Details;
import fr.palier.engine.region.tenancy.Household;
import fr.palier.engine.region.tenancy.Lease;
import fr.palier.engine.region.tenancy.Tenancy;
import fr.palier.engine.region.tenancy.Window;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The row of one tenancy after another. */
final class DrawnTenancy implements TenancyRow {
    private final Window window;
    private final Optional<Residents> residents;
    private final long firstDay;
    private final long[] facts = new long[Fact.values().length];
    private final Utf8 landlord = new Utf8();
    private final Utf8 tenancy = new Utf8();
    private final Utf8[] places = texts(Place.values().length);
    private final Utf8[] details = texts(Detail.values().length);
    private long number;

    DrawnTenancy(Window window, Optional<Residents> residents) {
        this.window = window;
        this.residents = residents;
        this.firstDay = window.date(0).toEpochDay();
    }

    private static Utf8[] texts(int count) {
        Utf8[] texts = new Utf8[count];
        Arrays.setAll(texts, i -> new Utf8());
        return texts;
    }

    void move(Slice slice, int index) {
        int position = slice.position(index);
        Tenancy drawn = slice.stock().tenancy(position, window);
        number = position + 1L;
        put(landlord, slice.stock().landlord().code());
        put(tenancy, slice.stock().key(position));
        facts(drawn, slice.followup(index));
        put(places[Place.DEPARTMENT.ordinal()], drawn.estate().commune().department());
        put(places[Place.COMMUNE.ordinal()], drawn.estate().commune().code());
        put(places[Place.PRIORITY_AREA.ordinal()], drawn.estate().priorityArea());
        if (residents.isPresent()) {
            Details found = residents.get().at(slice, index, drawn);
            for (Detail detail : Detail.values()) {
                put(details[detail.ordinal()], found.get(detail));
            }
        }
    }

    private static void put(Utf8 into, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        into.set(bytes, 0, bytes.length);
    }

    private void facts(Tenancy drawn, Followup followup) {
        Lease lease = drawn.lease();
        Household household = drawn.household();
        int year = window.date(window.lastDay()).getYear();
        for (Fact fact : Fact.values()) {
            facts[fact.ordinal()] = switch (fact) {
                case RENT -> lease.rent();
                case BENEFIT -> lease.benefit();
                case START -> firstDay + lease.start();
                case END -> lease.end() == Lease.OPEN ? Columns.EMPTY : firstDay + lease.end();
                case BIRTH_YEAR -> household.birthYearKnown() ? year - household.age() : Columns.EMPTY;
                case LIVES_ALONE -> household.alone() ? 1 : 0;
                case HOUSEHOLD_SIZE -> household.people();
                case LAST_CONTACT -> noted(followup.lastContact());
                case HELD_UNTIL -> noted(followup.heldUntil());
                case PLAN -> followup.plan().ordinal();
            };
        }
    }

    private long noted(int day) {
        return day == Followup.NEVER ? Columns.EMPTY : firstDay + day;
    }

    @Override
    public long lineNumber() {
        return number;
    }

    @Override
    public Utf8 landlord() {
        return landlord;
    }

    @Override
    public Utf8 tenancy() {
        return tenancy;
    }

    @Override
    public long fact(Fact fact) {
        return facts[fact.ordinal()];
    }

    @Override
    public Utf8 place(Place place) {
        return places[place.ordinal()];
    }

    @Override
    public Utf8 detail(Detail detail) {
        return details[detail.ordinal()];
    }
}
