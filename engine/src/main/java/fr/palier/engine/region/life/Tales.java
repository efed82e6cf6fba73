package fr.palier.engine.region.life;

import fr.palier.engine.region.tenancy.Stock;
import java.util.Optional;

/** Which tenancies have a tale. */
@FunctionalInterface
public interface Tales {
    /** All lives are drawn. */
    Tales NONE = (stock, position) -> Optional.empty();

    /** The tale at a position of a stock, if there is one. */
    Optional<Tale> at(Stock stock, int position);
}
