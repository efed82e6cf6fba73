package fr.palier.engine.intake;

/**
 * The landlord and the tenancy of the line read last, from which those of the next line are found, in most ledgers without
 * a look-up. Belongs to one thread.
 */
final class LastTenancy {
    private static final int LOOK_AHEAD = 5;

    private final KeyTable landlords;
    private final KeyTable keys;
    /** Numbers in the file of tenancies, or -1. */
    int landlord = -1;

    int tenancy = -1;

    LastTenancy(TenancyTable tenancies) {
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
