package fr.palier.app.dossier.referral;

import fr.palier.app.dossier.referral.Referral.Field;
import fr.palier.app.dossier.referral.Request.Told;
import fr.palier.app.dossier.words.Coded;
import java.util.List;
import java.util.Set;

/**
 * What a partner cannot work without: whom it is about, and a way to reach them. Where the household would rather not tell that,
 * the adviser says how the partner reaches it.
 */
enum Reach implements Coded {
    /** Whoever brings or gives something writes, calls or comes. */
    ANY(Field.PHONE, Field.EMAIL, Field.ADDRESS),
    /** Whoever follows a request from afar writes or calls. */
    CALL(Field.PHONE, Field.EMAIL),
    /** Whoever answers for the place where one lives, or sends letters, asks for the address. */
    HOME(Field.ADDRESS);

    private final Set<Field> ways;

    Reach(Field... ways) {
        this.ways = Set.of(ways);
    }

    boolean isIn(List<Told> content) {
        List<Field> told = content.stream().map(Told::field).toList();
        return told.contains(Field.REACH)
                || told.contains(Field.NAME) && ways.stream().anyMatch(told::contains);
    }
}
