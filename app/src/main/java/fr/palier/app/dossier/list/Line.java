package fr.palier.app.dossier.list;

import fr.palier.app.dossier.Cause;
import fr.palier.app.dossier.DossierStatus;
import fr.palier.app.dossier.Ending;
import fr.palier.app.dossier.Origin;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A dossier as the list shows it.
 *
 * @param household by its holder's name
 * @param contract number of the tenancy
 * @param mergedInto number of the one that holds what it held
 * @param due the nearest day of what is open in it
 * @param open how much is open in it
 */
record Line(
        int number,
        long publicId,
        DossierStatus status,
        Cause cause,
        Origin origin,
        String adviser,
        String household,
        String contract,
        LocalDate openedOn,
        Optional<Ending> ending,
        Optional<Integer> mergedInto,
        Optional<LocalDate> due,
        int open) {
    public boolean isOverdue(LocalDate today) {
        return due.filter(day -> day.isBefore(today)).isPresent();
    }

    /** Where the next page begins. */
    String key() {
        return due.map(LocalDate::toString).orElse("-") + "_" + number;
    }

    @Override
    public String toString() {
        return "Line[" + number + "]";
    }
}
