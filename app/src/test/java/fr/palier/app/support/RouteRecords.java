package fr.palier.app.support;

import fr.palier.app.shared.Scope;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Tells how to make the records that the pages of a module have in their addresses. */
public interface RouteRecords {
    /** For each page, by its route without patterns, how a landlord's record for it is made: its id, or a list of one for each id. */
    void tell(BiConsumer<String, Function<Scope, Object>> pages);
}
