package fr.palier.app.relief.aid;

import fr.palier.app.shared.Scope;
import java.util.Locale;

/** What has become of what was granted, as the room knows that holds it against plans and accounts. */
public interface Arrivals {
    /** Whether the account shows what is said to be paid. */
    enum Arrival {
        /** It does. */
        SHOWN,
        /** Not yet: accounts are imported every month. */
        ANNOUNCED,
        /** Not for so long that it is not waited for any more. */
        MISSING;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How what is said to be paid of a request has arrived. */
    Arrival arrival(Scope scope, Request request);

    /** Whether a plan waits for its signature that was proposed before a request was granted, and asks the household for it too. */
    boolean isLeftIn(Scope scope, Request request);
}
