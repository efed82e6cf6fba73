package fr.palier.engine.region.life;

import fr.palier.engine.ledger.Kind;
import fr.palier.engine.region.tenancy.Window;

/** The life of one tenancy as it was thought up: its lines and what the landlord did. */
public interface Tale {
    /** Takes lines in any order. */
    @FunctionalInterface
    interface Lines {
        /**
         * One line; dropped where it lies behind the window.
         *
         * @param day of the window, 0 or later
         * @param cents as in the exchange format
         */
        void add(int day, Kind kind, long cents);
    }

    /** Writes its lines over the window. */
    void tell(Window window, Lines lines);

    /** What the landlord did by the window's last day. */
    Followup followup(Window window);
}
