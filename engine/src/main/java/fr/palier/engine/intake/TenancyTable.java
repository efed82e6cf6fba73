package fr.palier.engine.intake;

import fr.palier.engine.ledger.Fact;
import fr.palier.engine.ledger.Place;
import fr.palier.engine.ledger.Tenancies;
import java.util.Arrays;

/** The tenancies of a file, found again by landlord and key. Written by one thread, then read by many. */
public final class TenancyTable implements Tenancies {
    private static final int START = 1 << 10;

    final KeyTable landlords = new KeyTable();
    final KeyTable keys = new KeyTable();
    private final long[][] facts = new long[Fact.values().length][START];
    private final KeyTable[] placeCodes = new KeyTable[Place.values().length];
    private final int[][] places = new int[Place.values().length][START];

    TenancyTable() {
        for (int i = 0; i < placeCodes.length; i++) {
            placeCodes[i] = new KeyTable();
        }
    }

    /** Adds a tenancy; its number, or -1 where that landlord has it already. */
    int add(int landlord, Field key) {
        int tenancy = keys.add(landlord, key.bytes, key.from, key.to);
        if (tenancy < 0) {
            return -1;
        }
        if (tenancy == facts[0].length) {
            grow(2 * tenancy);
        }
        return tenancy;
    }

    /** @param values by the ordinal of {@link Fact} */
    void put(int tenancy, long[] values) {
        for (int fact = 0; fact < values.length; fact++) {
            facts[fact][tenancy] = values[fact];
        }
    }

    void put(Place place, int tenancy, Field code) {
        KeyTable codes = placeCodes[place.ordinal()];
        int before = tenancy == 0 ? 0 : places[place.ordinal()][tenancy - 1];
        if (codes.is(before, 0, code.bytes, code.from, code.to)) {
            places[place.ordinal()][tenancy] = before;
            return;
        }
        int index = codes.add(0, code.bytes, code.from, code.to);
        places[place.ordinal()][tenancy] = index < 0 ? -1 - index : index;
    }

    /** For about so many tenancies, so that what there is need not be copied again and again. */
    void makeRoom(int tenancies) {
        if (tenancies > facts[0].length) {
            keys.makeRoom(tenancies);
            grow(tenancies);
        }
    }

    private void grow(int capacity) {
        for (int i = 0; i < facts.length; i++) {
            facts[i] = Arrays.copyOf(facts[i], capacity);
        }
        for (int i = 0; i < places.length; i++) {
            places[i] = Arrays.copyOf(places[i], capacity);
        }
    }

    @Override
    public int size() {
        return keys.size();
    }

    @Override
    public int landlords() {
        return landlords.size();
    }

    @Override
    public int landlord(int tenancy) {
        return keys.scope(tenancy);
    }

    @Override
    public byte[] landlordKey(int landlord) {
        return landlords.key(landlord);
    }

    @Override
    public byte[] key(int tenancy) {
        return keys.key(tenancy);
    }

    /** At least as long as there are tenancies. */
    @Override
    public long[] facts(Fact fact) {
        return facts[fact.ordinal()];
    }

    @Override
    public String place(Place place, int tenancy) {
        return placeCodes[place.ordinal()].text(places[place.ordinal()][tenancy]);
    }

    /**
     * The landlord and the tenancy of the line read last, from which those of the next line are found, in most ledgers without
     * a look-up. Belongs to one thread.
     */
    static final class Cursor {
        private static final int LOOK_AHEAD = 5;

        private final KeyTable landlords;
        private final KeyTable keys;
        /** Numbers in the file of tenancies, or -1. */
        int landlord = -1;

        int tenancy = -1;

        Cursor(TenancyTable tenancies) {
            landlords = tenancies.landlords;
            keys = tenancies.keys;
        }

        /** Whether the bytes are the key of the same landlord. Costs no look-up. */
        boolean sameLandlord(byte[] bytes, int from, int to) {
            return landlords.is(landlord, 0, bytes, from, to);
        }

        /** Goes to the tenancy of that key if it is the same or one of the next few: so most ledgers are written. */
        boolean goNear(byte[] bytes, int from, int to) {
            for (int next = tenancy; next < tenancy + LOOK_AHEAD; next++) {
                if (keys.is(next, landlord, bytes, from, to)) {
                    tenancy = next;
                    return true;
                }
            }
            return false;
        }

        /** Goes to one of the landlord's next few tenancies if the bytes begin with its key; the length of the key, or -1. */
        int goOn(byte[] bytes, int at, byte end) {
            for (int next = tenancy + 1; next < tenancy + LOOK_AHEAD; next++) {
                int length = keys.lengthAt(next, landlord, bytes, at, end);
                if (length > 0) {
                    tenancy = next;
                    return length;
                }
            }
            return -1;
        }

        /** Goes to the landlord of that key; false where there is none. */
        boolean goToLandlord(byte[] bytes, int from, int to) {
            if (!sameLandlord(bytes, from, to)) {
                landlord = landlords.find(0, bytes, from, to);
            }
            return landlord >= 0;
        }

        /** Goes to the landlord's tenancy of that key; false where there is none. */
        boolean goToTenancy(byte[] bytes, int from, int to) {
            if (!keys.is(tenancy, landlord, bytes, from, to)) {
                tenancy = keys.find(landlord, bytes, from, to);
            }
            return tenancy >= 0;
        }
    }
}
