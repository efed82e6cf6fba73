package fr.palier.app.outreach;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Where the people of a campaign stand, or of several: everybody in one place, so that the places sum to {@code people}. Lists,
 * walls and results count alike.
 *
 * @param reached spoken with as wanted
 * @param refused, or taken out because they died
 * @param unreached given up
 * @param visits a visit is open, whichever campaign asked for it: nobody calls
 * @param visited a visit is over
 * @param notCalled nobody tried before their campaign was closed
 * @param spared somebody else spoke with them for the same purpose
 * @param waiting to be called
 */
public record Standings(
        int people,
        int reached,
        int refused,
        int unreached,
        int visits,
        int visited,
        int notCalled,
        int spared,
        int waiting) {
    /** Columns that count rows {@code s} of {@code outreach.standing}. */
    public static final String COUNTS = """
            count(*) as everybody, count(*) filter (where s.standing = 'reached') as reached,
                count(*) filter (where s.standing = 'refused') as refused,
                count(*) filter (where s.standing = 'unreached') as unreached,
                count(*) filter (where s.standing = 'visit') as visits,
                count(*) filter (where s.standing = 'visited') as visited,
                count(*) filter (where s.standing = 'not-called') as not_called,
                count(*) filter (where s.standing = 'spared') as spared,
                count(*) filter (where s.standing = 'waiting') as waiting
            """;

    private static final int HUNDRED = 100;

    /** Reads those columns. */
    public static Standings read(ResultSet row) throws SQLException {
        return new Standings(
                row.getInt("everybody"),
                row.getInt("reached"),
                row.getInt("refused"),
                row.getInt("unreached"),
                row.getInt("visits"),
                row.getInt("visited"),
                row.getInt("not_called"),
                row.getInt("spared"),
                row.getInt("waiting"));
    }

    /** Whom somebody tried, and nobody spoke with. */
    public int notReached() {
        return refused + unreached + visits + visited;
    }

    /** Of whom something came. */
    public int settled() {
        return reached + notReached() + spared;
    }

    /** How many of a hundred were reached. */
    public int percent() {
        return people == 0 ? 0 : (int) ((long) reached * HUNDRED / people);
    }
}
