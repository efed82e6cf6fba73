package fr.palier.engine.triage.whole;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/**
 * A few invented tenancies and their ledgers as text, with no separator inside a field: payers of all kinds, accented
 * keys, unknown facts, several lines on a day, thousands of euros.
 *
 * @param lines of the ledger, without the header, oldest first within a tenancy
 */
@NullMarked
record SmallRegion(String tenancies, List<String> lines) {
    static final List<Integer> TENANCY_DATES = List.of(4, 5, 9, 10);
    static final List<Integer> TENANCY_AMOUNTS = List.of(2, 3);
    private static final String TENANCY_HEADER = "landlord,tenancy,rent,benefit,start,end,birth_year,lives_alone,"
            + "household_size,last_contact,held_until,plan,department\n";
    private static final List<String> LANDLORDS = List.of("Cigale", "Hêtraie", "Écluse");
    private static final List<String> PLANS = List.of("", "none", "none", "none", "live", "broken");

    static SmallRegion random(LocalDate asOf, int size, long seed) {
        Random random = new Random(seed);
        StringBuilder tenancies = new StringBuilder(TENANCY_HEADER);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String key = LANDLORDS.get(random.nextInt(3)) + "," + (random.nextInt(4) == 0 ? "é" : "T") + i;
            long rent = 350_00 + random.nextInt(400_00);
            long benefit = random.nextBoolean() ? 0 : random.nextInt(250_00);
            LocalDate start = asOf.minusDays(random.nextInt(1500));
            tenancies.append(tenancy(random, key, asOf, "%s,%s,%s".formatted(euros(rent), euros(benefit), start)));
            lines.addAll(account(random, key, asOf, rent, benefit));
        }
        return new SmallRegion(tenancies.toString(), lines);
    }

    private static String tenancy(Random random, String key, LocalDate asOf, String terms) {
        return "%s,%s,%s,%s,%s,%s,%s,%s,%s,%s%n"
                .formatted(
                        key,
                        terms,
                        random.nextInt(9) == 0 ? asOf.minusDays(random.nextInt(60)) : "",
                        random.nextInt(3) == 0 ? "" : 1930 + random.nextInt(70),
                        random.nextInt(3) == 0 ? "" : random.nextInt(2),
                        random.nextInt(3) == 0 ? "" : 1 + random.nextInt(7),
                        random.nextInt(2) == 0 ? "" : asOf.minusDays(random.nextInt(200)),
                        random.nextInt(9) == 0 ? asOf.plusDays(random.nextInt(60)) : "",
                        PLANS.get(random.nextInt(PLANS.size())),
                        10 + random.nextInt(3));
    }

    private static List<String> account(Random random, String key, LocalDate asOf, long rent, long benefit) {
        List<String> lines = new ArrayList<>();
        int habit = random.nextInt(5);
        for (int month = 14; month >= 0; month--) {
            LocalDate first = asOf.minusMonths(month).withDayOfMonth(1);
            lines.add(line(key, first, "charge", rent));
            if (benefit > 0 && random.nextInt(12) > 0) {
                lines.add(line(key, first.plusDays(4), "benefit", benefit));
            }
            long paid = Math.max(1, random.nextInt(5) < habit ? rent - benefit : random.nextLong(rent));
            if (random.nextInt(4) > 0 || habit == 4) {
                lines.add(line(key, first.plusDays(random.nextInt(28)), "payment", paid));
            }
            if (random.nextInt(20) == 0) {
                lines.add(line(key, first.plusDays(27), "rejection", paid));
            }
            if (random.nextInt(20) == 0) {
                lines.add(line(key, first, "adjustment", random.nextLong(-3_000_00, 3_000_00) | 1));
            }
        }
        return lines;
    }

    private static String line(String key, LocalDate date, String kind, long cents) {
        return "%s,%s,%s,%s".formatted(key, date, kind, euros(cents));
    }

    private static String euros(long cents) {
        return String.format(
                Locale.ROOT, "%s%d.%02d", cents < 0 ? "-" : "", Math.abs(cents) / 100, Math.abs(cents) % 100);
    }

    /** All lines as one file. */
    String ledger() {
        return ledger(lines);
    }

    /** Some lines as one file. */
    static String ledger(List<String> lines) {
        return lines.stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining("", "landlord,tenancy,date,kind,amount\n", ""));
    }

    /** Landlord and tenancy of a line. */
    static String key(String line) {
        return line.substring(0, line.indexOf(',', line.indexOf(',') + 1));
    }
}
