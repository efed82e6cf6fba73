package fr.palier.engine.triage;

import fr.palier.engine.Columns;
import fr.palier.engine.ledger.Fact;
import fr.palier.engine.ledger.Place;
import fr.palier.engine.ledger.Tenancies;
import fr.palier.engine.triage.ReferenceTriage.Household;
import fr.palier.engine.triage.ReferenceTriage.Tenancy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Tenancies as the kernel takes them, out of a list. They are nowhere in particular. */
@NullMarked
record ListedTenancies(List<Tenancy> all, List<String> landlordKeys) implements Tenancies {

    static ListedTenancies of(List<Tenancy> all) {
        return new ListedTenancies(
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
    public long fact(Fact fact, int tenancy) {
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
