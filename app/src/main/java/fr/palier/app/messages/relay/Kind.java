package fr.palier.app.messages.relay;

import fr.palier.app.outreach.Purpose;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The sorts of notices of which a partner can be told. */
public enum Kind {
    /** Works, cuts, opening hours, life of the building: nothing of which anybody's life is in danger. */
    INFORMATION,
    /** What the authorities order or advise, be it of a danger. */
    HEALTH_RELAY,
    /** Rent, charges, paying and who helps to pay, whatever the notice is for besides. */
    RENT,
    /** Somebody's life may be in danger, whatever the notice is for besides. */
    DANGER;

    /** Of which sorts a notice is; of none, where no partner is told of such a thing. */
    static Set<Kind> of(Purpose purpose, boolean danger, boolean ofRent) {
        Set<Kind> kinds = danger ? EnumSet.of(DANGER) : EnumSet.noneOf(Kind.class);
        of(purpose.code())
                .map(kind -> ofRent ? RENT : kind)
                .filter(kind -> !(danger && kind == INFORMATION))
                .ifPresent(kinds::add);
        return kinds;
    }

    /** As columns, forms and messages call it: {@code health-relay}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Kind> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    static Kind stored(String code) {
        return of(code).orElseThrow(() -> new IllegalStateException("no kind of notice is called " + code));
    }
}
