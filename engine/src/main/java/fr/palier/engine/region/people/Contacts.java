package fr.palier.engine.region.people;

import fr.palier.engine.region.tenancy.Dice;
import java.util.Set;

/**
 * Phone numbers of the ranges that Arcep keeps for works of fiction, which ring nowhere (decision 2018-0881, national
 * numbering plan: 06 39 98, 05 36 49 and 04 65 71 among them), and addresses at domains nobody can own (RFC 2606).
 */
final class Contacts {
    private static final String MOBILE = "063998";
    private static final String SOUTH_WEST = "053649";
    private static final String SOUTH_EAST = "046571";
    private static final Set<String> EASTERN = Set.of("11", "30", "34", "48", "66");
    private static final int NUMBERS = 10_000;

    private Contacts() {}

    /** Ten digits, or nothing: a few have given no number. */
    static String phone(String department, int birthYear, Dice dice) {
        int roll = dice.below(1_000);
        if (roll < 45) {
            return "";
        }
        boolean landline = roll < (birthYear < 1945 ? 650 : 130);
        String range = landline ? EASTERN.contains(department) ? SOUTH_EAST : SOUTH_WEST : MOBILE;
        return range + Integer.toString(NUMBERS + dice.below(NUMBERS)).substring(1);
    }

    /** An address, the likelier the younger, or nothing. */
    static String email(Names.Name name, int birthYear, Dice dice) {
        int chances = birthYear >= 1980 ? 720 : birthYear >= 1960 ? 560 : birthYear >= 1945 ? 310 : 70;
        if (!dice.perMille(chances)) {
            return "";
        }
        String given = name.given().letters();
        String start = dice.perMille(400) ? given.substring(0, 1) : given;
        String number = dice.perMille(550) ? Integer.toString(dice.below(100)) : "";
        return start + "." + name.family().letters() + number + (dice.perMille(700) ? "@example.org" : "@example.com");
    }
}
