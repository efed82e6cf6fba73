package fr.palier.engine.region.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommuneTest {
    private static final double KM_PER_DEGREE = 111.2;

    @Test
    void knowsEveryCommuneAndItsIntercommunality() {
        List<Commune> communes = Commune.all();
        Set<String> groups = new HashSet<>();
        Intercommunality.all().forEach(group -> groups.add(group.code()));
        assertEquals(4_446, communes.size());
        assertEquals(164, groups.size());
        for (Commune commune : communes) {
            assertTrue(groups.contains(commune.intercommunality()), commune::toString);
        }
    }

    @Test
    void placesItsPointsInTheRegion() {
        List<Point> points = Commune.all().stream()
                .flatMap(commune -> commune.point().stream())
                .toList();
        assertEquals(820, points.size());
        for (Point point : points) {
            assertTrue(point.longitude() > -0.4 && point.longitude() < 4.9, point::toString);
            assertTrue(point.latitude() > 42.3 && point.latitude() < 45.1, point::toString);
        }
    }

    @Test
    void agreesWithAnotherDerivation() throws IOException {
        Path file = Path.of(System.getProperty("palier.data", "data"), "geo", "communes_occitanie.csv");
        assumeTrue(Files.exists(file), () -> "skipped: no data at " + file + " (set -Dpalier.data)");
        Map<String, Commune> ours = new HashMap<>();
        Commune.all().forEach(commune -> ours.put(commune.code(), commune));
        List<String> lines = Files.readAllLines(file);
        List<String> titles = List.of(lines.getFirst().split(",", -1));
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split(",", -1);
            Commune commune = Objects.requireNonNull(ours.remove(row[titles.indexOf("code")]), line);
            assertEquals(row[titles.indexOf("nom")], commune.name());
            assertEquals(row[titles.indexOf("departement")], commune.department());
            assertEquals(row[titles.indexOf("epci")], commune.intercommunality());
            assertEquals(row[titles.indexOf("population")], Integer.toString(commune.population()));
            String longitude = row[titles.indexOf("lon")];
            String latitude = row[titles.indexOf("lat")];
            commune.point()
                    .filter(_ -> !longitude.isEmpty())
                    .ifPresent(point -> assertTrue(
                            kilometres(point, Double.parseDouble(longitude), Double.parseDouble(latitude)) < 12, line));
        }
        assertEquals(Map.of(), ours);
    }

    /** From the centre of the commune's outline to its main place. */
    private static double kilometres(Point point, double longitude, double latitude) {
        double east = (point.longitude() - longitude) * Math.cos(Math.toRadians(43.6));
        double north = point.latitude() - latitude;
        return Math.hypot(east, north) * KM_PER_DEGREE;
    }
}
