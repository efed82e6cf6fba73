package fr.palier.app.worklist.asked;

import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.timeline.told.CallsPromised.Promised;

/**
 * A call that a household was promised, and that nobody has made yet.
 *
 * @param daysLate by how many days; 0 where it is in time
 * @param isDue whether it is to be made today
 */
public record AskedCall(TenancySummary who, Promised call, long daysLate, boolean isDue) {
    public boolean isLate() {
        return daysLate > 0;
    }

    @Override
    public String toString() {
        return "AskedCall[" + call + "]";
    }
}
