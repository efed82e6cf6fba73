package fr.palier.engine.region;

import fr.palier.engine.region.tenancy.Dice;

/**
 * A shuffle that needs no memory: a bijection of {@code 0 … count - 1} onto itself, made of reversible steps on the
 * next power of two (odd multiplication, xor with the upper half) and walked until it falls back inside
 * (Black and Rogaway, "Ciphers with arbitrary finite domains", CT-RSA 2002).
 */
final class Scatter {
    private static final int ROUNDS = 4;

    private final long count;
    private final long mask;
    private final int half;
    private final long[] multipliers = new long[ROUNDS];

    Scatter(long count, long seed) {
        int bits = Math.max(2, 64 - Long.numberOfLeadingZeros(Math.max(count - 1, 1)));
        this.count = count;
        this.mask = (1L << bits) - 1;
        this.half = (bits + 1) / 2;
        Dice dice = new Dice(Dice.seed(seed, -2, count));
        for (int round = 0; round < ROUNDS; round++) {
            multipliers[round] = dice.next() | 1;
        }
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
