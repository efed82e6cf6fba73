package fr.palier.app.relief;

import fr.palier.app.support.LetterCast;
import fr.palier.engine.ledger.Kind;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Autowired;

/** A household whose housing benefit has stopped. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
abstract class StoppedBenefitTestBed extends PlanTestBed {
    @Autowired
    LetterCast paper;

    static final String[] MEANS_TOLD = {
        "resources", "1 640", "charges", "300", "remainder", "200", "adults", "1", "children", "0",
    };

    /** A year of rents of 500 € that were paid, with 200 € of benefit but in the last three months. */
    void stopped(long own) {
        LocalDate month = today.withDayOfMonth(1);
        for (int back = 11; back >= 0; back--) {
            LocalDate first = month.minusMonths(back);
            posted(tenancy, first, Kind.CHARGE, 500_00);
            posted(tenancy, first, Kind.PAYMENT, 300_00);
            if (back > 2) {
                posted(tenancy, first, Kind.BENEFIT, 200_00);
            }
        }
        if (own > 0) {
            posted(tenancy, month.minusMonths(4), Kind.CHARGE, own);
        }
    }

    String[] with(String... more) {
        String[] all = java.util.Arrays.copyOf(MEANS_TOLD, MEANS_TOLD.length + more.length);
        System.arraycopy(more, 0, all, MEANS_TOLD.length, more.length);
        return all;
    }
}
