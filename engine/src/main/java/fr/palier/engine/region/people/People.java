package fr.palier.engine.region.people;

import fr.palier.engine.ledger.Detail;
import fr.palier.engine.region.place.Commune;
import fr.palier.engine.region.place.Point;
import fr.palier.engine.region.tenancy.Dice;
import fr.palier.engine.region.tenancy.Stock;
import fr.palier.engine.region.tenancy.Tenancy;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The people and the homes of a region, drawn on demand and the same each time. Serves many threads. */
public final class People {
    private final Names names = new Names();
    private final Homes homes = new Homes();
    private final Map<String, Branches> branches = new HashMap<>();

    /** Those of these stocks. */
    public People(List<Stock> stocks, List<Commune> communes) {
        Map<String, Point> points = points(communes);
        for (Stock stock : stocks) {
            branches.put(stock.landlord().code(), new Branches(stock, points, homes.quarters()));
        }
    }

    private static Map<String, Point> points(List<Commune> communes) {
        Map<String, Point> main = new HashMap<>();
        communes.stream()
                .sorted(Comparator.comparingInt(Commune::population).reversed())
                .forEach(commune ->
                        commune.point().ifPresent(point -> main.putIfAbsent(commune.intercommunality(), point)));
        Map<String, Point> points = new HashMap<>();
        for (Commune commune : communes) {
            commune.point().ifPresent(point -> points.put(commune.code(), point));
            if (main.containsKey(commune.intercommunality())) {
                points.putIfAbsent(commune.code(), main.getOrDefault(commune.intercommunality(), new Point(0, 0)));
            }
        }
        return points;
    }

    /** The agencies of a landlord, the first where it has most homes. */
    public List<String> branches(String landlord) {
        return of(landlord).names();
    }

    /**
     * Who lives at a position, and where.
     *
     * @param tenancy what is drawn there
     * @param year of the region's last day
     */
    public Details at(Stock stock, int position, Tenancy tenancy, int year) {
        Dice dice = new Dice(stock.homeSeed(position));
        Commune commune = tenancy.estate().commune();
        int birthYear = year - tenancy.household().age();
        Names.Name name = names.draw(birthYear, dice);
        Details details = Details.empty()
                .put(Detail.HOLDER_NAME, name.family().text())
                .put(Detail.HOLDER_GIVEN_NAME, name.given().text())
                .put(Detail.PHONE, Contacts.phone(commune.department(), birthYear, dice))
                .put(Detail.EMAIL, Contacts.email(name, birthYear, dice))
                .put(Detail.BRANCH, of(stock.landlord().code()).of(commune, stock.estate(position)));
        homes.describe(details, stock, position, commune);
        return details;
    }

    private Branches of(String landlord) {
        Branches found = branches.get(landlord);
        if (found == null) {
            throw new IllegalArgumentException("no landlord " + landlord + " in this region");
        }
        return found;
    }
}
