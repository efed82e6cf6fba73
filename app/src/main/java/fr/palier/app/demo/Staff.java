package fr.palier.app.demo;

import fr.palier.app.shared.Role;
import fr.palier.engine.region.place.Landlord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The invented people who work in the demonstration: for three landlords, for the federation, and beside them. */
final class Staff {
    /** Two managers: what one proposes the other approves. */
    private static final List<Role> OF_A_LANDLORD =
            List.of(Role.ADVISER, Role.CALLER, Role.COORDINATOR, Role.MANAGER, Role.ADMINISTRATOR, Role.MANAGER);

    private static final List<Person> ALL = new ArrayList<>();

    static {
        ofLandlord("L02", "orbelle", "C. Roux", "I. Castan", "N. Belkacem", "P. Delmas", "S. Ferrand", "Y. Bonnet");
        ofLandlord("L35", "lauziere", "M. Vidal", "J. Lacaze", "A. Teyssier", "B. Cayrol", "H. Nguyen", "K. Ziani");
        ofLandlord("L45", "violettes", "L. Fabre", "R. Sanchez", "O. Diallo", "D. Maury", "E. Costes", "T. Lemoine");
        ofOthers(Role.FEDERATION_OFFICER, "Fédération", "federation", "V. Arnal");
        ofOthers(Role.PARTNER, "Espace FSL", "espace-fsl", "Y. Pons");
        ofOthers(Role.PARTNER, "Épicerie solidaire", "epicerie", "F. Haddad");
        ofOthers(Role.VOLUNTEER, "Bénévoles", "benevoles", "G. Blanc", "T. Moreau", "Z. Amrani");
    }

    private Staff() {}

    /**
     * Somebody.
     *
     * @param landlord code of the landlord they work for, if they do
     * @param place what they work for, by name
     */
    record Person(Role role, Optional<String> landlord, String place, String email, String name) {}

    /** Of a domain that cannot exist (RFC 2606). */
    private static String email(String name, String domain) {
        return name.replace(". ", ".").toLowerCase(Locale.ROOT) + "@" + domain + ".example";
    }

    static List<Person> all() {
        return List.copyOf(ALL);
    }

    private static void ofLandlord(String code, String domain, String... names) {
        String place = Landlord.all().stream()
                .filter(landlord -> landlord.code().equals(code))
                .map(Landlord::name)
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < names.length; i++) {
            ALL.add(new Person(OF_A_LANDLORD.get(i), Optional.of(code), place, email(names[i], domain), names[i]));
        }
    }

    private static void ofOthers(Role role, String place, String domain, String... names) {
        for (String name : names) {
            ALL.add(new Person(role, Optional.empty(), place, email(name, domain), name));
        }
    }
}
