package fr.palier.engine.region.tenancy;

/**
 * The region's only source of chance: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
 * generators", OOPSLA 2014), written out so that its draws outlive any change in the library's own.
 */
public final class Dice {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /** Dice whose draws follow from a seed alone. */
    public Dice(long seed) {
        state = seed;
    }

    /** A seed for one part of the world, far from those of its neighbours. */
    public static long seed(long seed, long part, long number) {
        return mix(mix(seed + GOLDEN_GAMMA * (part + 1)) + GOLDEN_GAMMA * (number + 1));
    }

    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Uniform over all 64 bits. */
    public long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** Uniform in {@code 0 … bound - 1}. */
    public int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** Uniform in {@code low … high}, both included. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True {@code chances} times out of a thousand. */
    public boolean perMille(int chances) {
        return below(1000) < chances;
    }

    /** The place of the drawn weight: 0 for the first, and so on. */
    public int weighted(int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int roll = below(total);
        int place = 0;
        while (roll >= weights[place]) {
            roll -= weights[place++];
        }
        return place;
    }
}
