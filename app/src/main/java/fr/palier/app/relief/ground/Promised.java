package fr.palier.app.relief.ground;

import fr.palier.app.relief.ground.Counted.Asked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request that was granted, held against what the account shows of it.
 *
 * @param decided when it was granted
 * @param askedOn since when aid on the account may be it
 * @param cents all that is to come of it
 * @param paid of that, what is announced paid
 */
record Promised(Optional<Asked> request, String by, LocalDate decided, LocalDate askedOn, long cents, long paid) {
    /** An aid on the account. */
    record Come(LocalDate day, long cents) {}

    /** What of them the account does not show: each aid on it is the oldest that it may be. */
    static List<Counted> notCome(List<Promised> all, List<Come> account) {
        long[] left = account.stream().mapToLong(Come::cents).toArray();
        List<Counted> counted = new ArrayList<>();
        for (Promised one : all) {
            long missing = one.cents;
            for (int i = 0; i < left.length; i++) {
                if (!account.get(i).day().isBefore(one.askedOn)) {
                    long taken = Math.min(missing, left[i]);
                    left[i] -= taken;
                    missing -= taken;
                }
            }
            if (missing > 0) {
                counted.add(one.missing(missing));
            }
        }
        return counted;
    }

    private Counted missing(long missing) {
        long announced = Math.max(0, paid - (cents - missing));
        return new Counted(request, by, decided, missing, announced, 0, 0);
    }

    @Override
    public String toString() {
        return "Promised[•••]";
    }
}
