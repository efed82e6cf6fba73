package fr.palier.engine.outreach;

/**
 * Whether the hours of the callers are enough.
 *
 * @param people to be called
 * @param minutes that a call takes, with what is written afterwards; from 1
 * @param staffedHours of all callers together, over the whole campaign
 */
public record Forecast(int people, int minutes, int staffedHours) {
    private static final int AN_HOUR = 60;

    public Forecast {
        if (people < 0 || minutes < 1 || staffedHours < 0) {
            throw new IllegalArgumentException(
                    "people " + people + ", minutes " + minutes + ", hours " + staffedHours + ": none may be negative");
        }
    }

    /** Hours for one call each, rounded up. */
    public long neededHours() {
        return Math.ceilDiv((long) people * minutes, AN_HOUR);
    }

    /** How many of them can be called in the hours that there are. */
    public int callable() {
        return (int) Math.min(people, (long) staffedHours * AN_HOUR / minutes);
    }

    /** Hours that are missing; 0 where they are enough. */
    public long missingHours() {
        return Math.max(0, neededHours() - staffedHours);
    }

    public boolean isEnough() {
        return missingHours() == 0;
    }
}
