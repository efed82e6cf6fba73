package fr.palier.engine.intake.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.palier.engine.intake.Profile;
import fr.palier.engine.intake.Profile.Meaning;
import fr.palier.engine.intake.mapping.PlainProfile.Label;
import fr.palier.engine.intake.mapping.PlainProfile.Sides;
import fr.palier.engine.intake.mapping.PlainProfile.Words;
import fr.palier.engine.ledger.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlainProfileTest {
    private static final Words NONE = new Words("", Map.of(), Map.of());

    @Test
    void isTheSameProfileThereAndBack() {
        Profile profile = new Profile(
                new Profile.Words(Optional.of("L1"), Map.of("phone", "Tél."), Map.of("plan", Map.of("Aucun", "none"))),
                new Profile.Words(Optional.empty(), Map.of("tenancy", "Contrat"), Map.of()),
                new Profile.Codes(
                        Map.of(
                                "QUIT", Meaning.of(Kind.CHARGE),
                                "REGU", Meaning.of(Kind.ADJUSTMENT),
                                "BQ", Meaning.bySide(Optional.of(Kind.REJECTION), Optional.of(Kind.PAYMENT)),
                                "PEC", Meaning.bySide(Optional.empty(), Optional.of(Kind.WRITEOFF))),
                        List.of(new Profile.Label("*CAF*", Meaning.of(Kind.BENEFIT)))));
        PlainProfile plain = PlainProfile.of(profile);
        assertEquals(profile, plain.profile());
        assertEquals(plain, PlainProfile.of(plain.profile()));
        assertEquals(new Sides("", "rejection", "payment"), plain.kinds().get("BQ"));
        assertEquals(Profile.NONE, PlainProfile.NONE.profile());
    }

    @Test
    void refusesWhatDoesNotExistAndSaysWhere() {
        assertRefused("tenancies.columns: unknown column 'name'", new Words("", Map.of("name", "Nom"), Map.of()));
        assertRefused("tenancies.columns.rent: a title is expected", new Words("", Map.of("rent", " "), Map.of()));
        assertRefused("tenancies.values: unknown column 'x'", new Words("", Map.of(), Map.of("x", Map.of())));
        assertRefused("kinds.Q: 'rent' is not a kind", new Sides("rent", "", ""));
        assertRefused("kinds.Q.debit: 'payment' never stands on this side", new Sides("", "payment", ""));
        assertRefused("kinds.Q: either one kind, or a debit and a credit", new Sides("charge", "charge", ""));
        assertRefused("kinds.Q: a kind is expected", new Sides("", "", ""));
        PlainProfile label = new PlainProfile(NONE, NONE, Map.of(), List.of(new Label("*x*", new Sides("x", "", ""))));
        assertRefused("labels.*x*: 'x' is not a kind", label);
    }

    private static void assertRefused(String message, Words tenancies) {
        assertRefused(message, new PlainProfile(tenancies, NONE, Map.of(), List.of()));
    }

    private static void assertRefused(String message, Sides sides) {
        assertRefused(message, new PlainProfile(NONE, NONE, Map.of("Q", sides), List.of()));
    }

    private static void assertRefused(String message, PlainProfile profile) {
        String said = String.valueOf(
                assertThrows(IllegalArgumentException.class, profile::profile).getMessage());
        assertEquals(message, said.substring(0, Math.min(message.length(), said.length())));
    }
}
