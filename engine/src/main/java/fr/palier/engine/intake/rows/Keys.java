package fr.palier.engine.intake.rows;

import fr.palier.engine.intake.Field;
import fr.palier.engine.intake.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The landlord and the tenancy of a row, as a database may hold them: neither over the limit nor with a byte 0. */
final class Keys {
    /** In bytes: an index refuses what is far longer, and with it the whole file. */
    private static final int LIMIT = 200;

    final TextField landlord = new TextField();
    final TextField tenancy = new TextField();
    private final byte @Nullable [] only;

    /** @param only the one landlord whose rows are taken, if not all */
    Keys(Optional<String> only) {
        this.only =
                only.map(code -> code.strip().getBytes(StandardCharsets.UTF_8)).orElse(null);
    }

    @Nullable Refusal landlord(Field field) {
        landlord.exact(field);
        return only != null && !landlord.utf8().is(only) ? Refusal.LANDLORD_OTHER : why(landlord);
    }

    @Nullable Refusal tenancy(Field field) {
        tenancy.exact(field);
        return why(tenancy);
    }

    /** Why a key cannot be held, if it cannot. */
    static @Nullable Refusal why(TextField key) {
        return key.utf8().length() > LIMIT || key.holdsNul() ? Refusal.KEY_TOO_LONG : null;
    }
}
