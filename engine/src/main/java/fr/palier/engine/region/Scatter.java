package fr.palier.engine.region;

/**
 * A shuffle that needs no memory: a bijection of {@code 0 … count - 1} onto itself, made of reversible steps on the
 * next power of two (odd multiplication, xor with the upper half) and walked until it falls back inside
 * (Black and Rogaway, "Ciphers with arbitrary finite domains", CT-RSA 2002).
 */
record Scatter(long count, long mask, int half, long[] multipliers) {
    private static final int ROUNDS = 4;

    static Scatter of(long count, long seed) {
        int bits = Math.max(2, 64 - Long.numberOfLeadingZeros(Math.max(count - 1, 1)));
        long[] multipliers = new long[ROUNDS];
        Dice dice = new Dice(Dice.seed(seed, -2, count));
        for (int round = 0; round < ROUNDS; round++) {
            multipliers[round] = dice.next() | 1;
        }
        return new Scatter(count, (1L << bits) - 1, (bits + 1) / 2, multipliers);
    }

    /** Which one comes at a place. */
    long at(long place) {
        long value = place;
        do {
            for (long multiplier : multipliers) {
                value = (value + multiplier) * multiplier & mask;
                value ^= value >>> half;
            }
        } while (value >= count);
        return value;
    }
}
