package fr.palier.app.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands on all letters of a landlord.
 *
 * @param version counts its changes; 0 where nothing was decided
 * @param name of the landlord, as the federation's directory has it
 * @param address of the sender, a line each
 * @param town from where letters are dated
 * @param hours at which somebody answers the telephone
 * @param signatory who signs, and {@code office} as what
 */
public record Letterhead(
        int version,
        String name,
        List<String> address,
        String town,
        String phone,
        String hours,
        String signatory,
        String office,
        Optional<Logo> logo) {
    public Letterhead {
        address = address.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static Letterhead nothing(String name) {
        return new Letterhead(0, name, List.of(), "", "", "", "", "", Optional.empty());
    }

    /** The address as a field holds it. */
    public String addressText() {
        return String.join("\n", address);
    }

    Letterhead with(Optional<Logo> picture) {
        return new Letterhead(version, name, address, town, phone, hours, signatory, office, picture);
    }

    /** The same, for somebody who has seen that version. */
    Letterhead at(int seen) {
        return new Letterhead(seen, name, address, town, phone, hours, signatory, office, logo);
    }

    /** The names of what no letter can do without and is not there. */
    List<String> missing() {
        List<String> missing = new ArrayList<>(address.isEmpty() ? List.of("address") : List.of());
        Stream.of(new String[] {"phone", phone}, new String[] {"signatory", signatory})
                .filter(field -> field[1].isBlank())
                .forEach(field -> missing.add(field[0]));
        return missing;
    }
}
