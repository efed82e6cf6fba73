package fr.palier.engine.outreach;

import java.time.LocalTime;

/** When in a day people are called: whoever did not answer in one half is tried in the other. */
public enum HalfDay {
    MORNING(LocalTime.of(9, 0), LocalTime.of(12, 0)),
    AFTERNOON(LocalTime.of(13, 30), LocalTime.of(19, 0));

    private final LocalTime opens;
    private final LocalTime closes;

    HalfDay(LocalTime opens, LocalTime closes) {
        this.opens = opens;
        this.closes = closes;
    }

    public LocalTime opens() {
        return opens;
    }

    /** The first moment that is too late. */
    public LocalTime closes() {
        return closes;
    }

    /** The half in which a time falls: before one is the morning. */
    public static HalfDay of(LocalTime time) {
        return time.isBefore(LocalTime.of(13, 0)) ? MORNING : AFTERNOON;
    }

    HalfDay other() {
        return this == MORNING ? AFTERNOON : MORNING;
    }
}
