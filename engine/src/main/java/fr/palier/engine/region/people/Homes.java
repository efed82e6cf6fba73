package fr.palier.engine.region.people;

import fr.palier.engine.ledger.Detail;
import fr.palier.engine.region.place.Commune;
import fr.palier.engine.region.tenancy.Dice;
import fr.palier.engine.region.tenancy.Stock;
import java.util.List;
import java.util.Map;

/** Streets, buildings and floors: an estate is one street; in the country its homes are houses. */
final class Homes {
    private static final int LARGE_TOWN = 50_000;
    private static final int CITY = 40_000;
    private static final int DOORS_ON_A_LANDING = 2;
    private static final int STAIRWELLS = 2;

    private final List<String> kinds;
    private final List<String> of;
    private final List<String> at;
    private final List<String> estates;
    private final List<String> near;
    private final List<String> quarters;

    Homes() {
        Map<String, List<String>> words = Lexicon.read("places.txt").getOrDefault("", Map.of());
        kinds = words.getOrDefault("street", List.of());
        of = words.getOrDefault("of", List.of());
        at = words.getOrDefault("at", List.of());
        estates = words.getOrDefault("estate", List.of());
        near = words.getOrDefault("near", List.of());
        quarters = words.getOrDefault("quarter", List.of());
    }

    /** Names of the parts of a city. */
    List<String> quarters() {
        return quarters;
    }

    void describe(Details details, Stock stock, int position, Commune commune) {
        Dice dice = new Dice(stock.estateSeed(stock.estate(position)));
        int place = stock.placeInEstate(position);
        String street = pick(kinds, dice) + " " + pick(of, dice) + " " + pick(at, dice);
        int first = 1 + dice.below(60);
        boolean houses = dice.perMille(houses(commune));
        details.put(Detail.ESTATE, pick(estates, dice) + " " + pick(near, dice));
        details.put(Detail.DWELLING, padded(stock.estate(position) + 1, 4) + "-" + padded(place + 1, 3));
        details.put(Detail.POSTCODE, postcode(commune)).put(Detail.CITY, commune.name());
        int number = first + 2 * (houses ? place : flat(details, place, storeys(commune, dice)));
        details.put(Detail.ADDRESS, number + " " + street);
    }

    private static int houses(Commune commune) {
        return commune.population() < 2_000 ? 900 : commune.population() < 10_000 ? 400 : 30;
    }

    private static int storeys(Commune commune, Dice dice) {
        return commune.population() > LARGE_TOWN ? dice.between(4, 9) : dice.between(2, 4);
    }

    /** Puts building, stairwell and floor; answers the number of the building in its street, from 0. */
    private static int flat(Details details, int place, int storeys) {
        int doors = DOORS_ON_A_LANDING * (storeys + 1);
        int stairwell = place / doors;
        int floor = place % doors / DOORS_ON_A_LANDING;
        int building = stairwell / STAIRWELLS;
        details.put(Detail.BUILDING, String.valueOf((char) ('A' + building)));
        details.put(Detail.STAIRWELL, Integer.toString(1 + stairwell % STAIRWELLS));
        details.put(Detail.FLOOR, floor == 0 ? "RDC" : Integer.toString(floor));
        return building;
    }

    /** Of the form of a postcode, by département; not the real one. */
    private static String postcode(Commune commune) {
        int number = Math.floorMod(Integer.parseInt(commune.code().substring(2)) * 37, 90) + 10;
        return commune.department() + (commune.population() > CITY ? "000" : number + "0");
    }

    private static String padded(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    private static String pick(List<String> words, Dice dice) {
        return words.get(dice.below(words.size()));
    }
}
