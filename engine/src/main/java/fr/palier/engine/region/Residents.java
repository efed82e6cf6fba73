package fr.palier.engine.region;

import fr.palier.engine.ledger.Detail;
import fr.palier.engine.region.cast.Cast;
import fr.palier.engine.region.life.Slice;
import fr.palier.engine.region.people.Details;
import fr.palier.engine.region.people.People;
import fr.palier.engine.region.tenancy.Stock;
import fr.palier.engine.region.tenancy.Tenancy;
import fr.palier.engine.region.tenancy.Window;
import java.util.Map;

/** The people of a region, the cast among them. */
record Residents(People people, Cast cast, Window window) {
    Details at(Slice slice, int index, Tenancy tenancy) {
        Stock stock = slice.stock();
        int position = slice.position(index);
        int year = window.date(window.lastDay()).getYear();
        Details drawn = people.at(stock, position, tenancy, year);
        Map<Detail, String> told = cast.details(stock, position);
        return told.isEmpty() ? drawn : drawn.with(told);
    }
}
