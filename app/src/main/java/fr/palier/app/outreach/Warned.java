package fr.palier.app.outreach;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whom somebody warned of a person in danger. */
public enum Warned {
    SAMU,
    POLICE,
    FIRE,
    EUROPE,
    DEAF,
    RELATIVE,
    CARETAKER,
    CCAS,
    COORDINATOR;

    /** As forms, columns and messages call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The number to dial, where there is one for all of France. */
    public Optional<String> number() {
        return switch (this) {
            case SAMU -> Optional.of("15");
            case POLICE -> Optional.of("17");
            case FIRE -> Optional.of("18");
            case EUROPE -> Optional.of("112");
            case DEAF -> Optional.of("114");
            case RELATIVE, CARETAKER, CCAS, COORDINATOR -> Optional.empty();
        };
    }

    /** Who goes and looks whether somebody is well whom nobody reached. */
    public static List<Warned> rescue() {
        return List.of(POLICE, FIRE, EUROPE);
    }
}
