package fr.palier.engine.region.people;

import fr.palier.engine.region.place.Commune;
import fr.palier.engine.region.place.Landlord;
import fr.palier.engine.region.place.Point;
import fr.palier.engine.region.tenancy.Stock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The agencies of one landlord, two to six by its size. A city office splits its city in quarters; the others open in
 * towns apart from each other, and each commune is looked after from the nearest.
 */
final class Branches {
    private static final int FEWEST = 2;
    private static final int MOST = 6;
    private static final int DWELLINGS_EACH = 2_500;
    /** How far apart agencies should be, in degrees of latitude; less where there are not enough towns. */
    private static final double APART = 0.15;
    /** A degree of longitude in degrees of latitude, at 44° north. */
    private static final double EAST_WEST = 0.72;

    private final List<String> names;
    private final Map<String, Integer> byCommune = new HashMap<>();
    private final boolean quarters;

    /** @param points of the communes that have one, and of the main town of their intercommunality for the others */
    Branches(Stock stock, Map<String, Point> points, List<String> quarterNames) {
        int wanted = Math.min(MOST, FEWEST + stock.size() / DWELLINGS_EACH);
        List<Commune> seats = stock.landlord().form() == Landlord.Form.CITY_OFFICE
                ? List.of()
                : seats(stock.communes(), points, wanted);
        quarters = seats.size() < FEWEST;
        names = (quarters
                        ? quarterNames.subList(0, wanted).stream()
                        : seats.stream().map(Commune::name))
                .map(name -> "Agence " + name)
                .toList();
        for (Commune commune : quarters ? List.<Commune>of() : stock.communes()) {
            byCommune.put(commune.code(), nearest(commune, seats, points));
        }
    }

    private static List<Commune> seats(List<Commune> communes, Map<String, Point> points, int wanted) {
        List<Commune> seats = new ArrayList<>();
        for (double apart = APART; seats.size() < wanted && apart > APART / 5; apart /= 2) {
            for (Commune commune : communes) {
                double least = apart;
                if (seats.size() < wanted
                        && commune.point().isPresent()
                        && seats.stream().allMatch(seat -> distance(seat, commune, points) > least)) {
                    seats.add(commune);
                }
            }
        }
        return seats;
    }

    private static int nearest(Commune commune, List<Commune> seats, Map<String, Point> points) {
        Commune seat = seats.stream()
                .min(Comparator.comparingDouble(one -> distance(one, commune, points)))
                .orElseThrow();
        return seats.indexOf(seat);
    }

    private static double distance(Commune one, Commune other, Map<String, Point> points) {
        Optional<Point> from = Optional.ofNullable(points.get(one.code()));
        Optional<Point> to = Optional.ofNullable(points.get(other.code()));
        if (from.isEmpty() || to.isEmpty()) {
            return one.department().equals(other.department()) ? 1 : 2;
        }
        double east = (from.get().longitude() - to.get().longitude()) * EAST_WEST;
        double north = from.get().latitude() - to.get().latitude();
        return Math.sqrt(east * east + north * north);
    }

    List<String> names() {
        return names;
    }

    /** The agency that looks after an estate. */
    String of(Commune commune, int estate) {
        return quarters ? names.get(estate % names.size()) : names.get(byCommune.getOrDefault(commune.code(), 0));
    }
}
