package fr.palier.engine.triage.whole;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.triage.Decisions;
import fr.palier.engine.triage.Policy;
import fr.palier.engine.triage.Triage;
import fr.palier.engine.triage.Worklist;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Whether the order that ships finds those who will default: real payers (credit card clients, Taiwan, April to
 * September 2005; I-C. Yeh, 2009), each turned into a rent ledger, ranked without age, sex or anything but the account.
 */
@NullMarked
class PaymentBehaviourTest {
    private static final Path PAYERS =
            Path.of(System.getProperty("palier.data", "."), "payment-behaviour", "uci_default_open.csv");
    private static final List<String> MONTHS = List.of("PAY_6", "PAY_5", "PAY_4", "PAY_3", "PAY_2", "PAY_0");
    private static final YearMonth FIRST = YearMonth.of(2005, 4);
    private static final LocalDate AS_OF = LocalDate.of(2005, 9, 30);
    private static final int RENT = 500;

    /** Charges owed at the end of each month, as far as they can be reached by one charge a month. */
    private record Payer(String id, List<Integer> owed, boolean defaults) {}

    @Test
    void ranksLaterDefaultersFirst() throws IOException {
        Assumptions.assumeTrue(Files.isRegularFile(PAYERS), "payment behaviour: skipped, no file " + PAYERS);
        List<Payer> payers = payers();
        Triage triage = new WholePath(AS_OF, 2)
                .triage(
                        WholePath.source("tenancies", tenancies(payers)),
                        List.of(WholePath.source("ledger", ledger(payers))));
        Policy policy = Policy.shipped();
        Decisions decisions = triage.decide(policy);
        double byRank = auc(payers, ranks(triage, triage.worklist(policy, decisions, true)));
        double known = auc(payers, shareOfDefaults(payers));
        System.out.printf(
                "payment behaviour: %d payers, AUC of the shipped order %.4f; of the best order of these histories, told"
                        + " by their own outcomes, %.4f%n",
                payers.size(), byRank, known);
        assertTrue(byRank >= 0.72, () -> "AUC " + byRank);
    }

    private static List<Payer> payers() throws IOException {
        List<String> lines = Files.readAllLines(PAYERS);
        List<String> titles = List.of(lines.getFirst().split(",", -1));
        List<Payer> payers = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            List<Integer> owed = new ArrayList<>();
            int before = 0;
            for (String month : MONTHS) {
                int late = Math.max(0, Integer.parseInt(cells[titles.indexOf(month)]));
                before = Math.min(late, before + 1);
                owed.add(before);
            }
            payers.add(new Payer(cells[0], owed, cells[titles.indexOf("DEFAULT_NEXT_MONTH")].equals("1")));
        }
        return payers;
    }

    private static String tenancies(List<Payer> payers) {
        return payers.stream()
                .map(payer -> "L," + payer.id() + "," + RENT + ",0," + AS_OF.minusYears(1) + "\n")
                .collect(Collectors.joining("", "landlord,tenancy,rent,benefit,start\n", ""));
    }

    private static String ledger(List<Payer> payers) {
        StringBuilder text = new StringBuilder("landlord,tenancy,date,kind,amount\n");
        for (Payer payer : payers) {
            int before = 0;
            for (int m = 0; m < MONTHS.size(); m++) {
                YearMonth month = FIRST.plusMonths(m);
                line(text, payer, month.atDay(1), "charge", RENT);
                int paid = before + 1 - payer.owed().get(m);
                if (paid > 0) {
                    line(text, payer, month.atDay(15), "payment", paid * RENT);
                }
                before = payer.owed().get(m);
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, Payer payer, LocalDate date, String kind, int euros) {
        text.append("L,%s,%s,%s,%d%n".formatted(payer.id(), date, kind, euros));
    }

    /** Higher for those who are to be contacted earlier, in the order of the payers. */
    private static double[] ranks(Triage triage, Worklist worklist) {
        Map<String, Integer> ranks = new HashMap<>();
        for (int place = 0; place < worklist.size(); place++) {
            ranks.put(new String(triage.tenancies().key(worklist.tenancy(place)), StandardCharsets.UTF_8), -place);
        }
        double[] earlier = new double[triage.tenancies().size()];
        for (int tenancy = 0; tenancy < earlier.length; tenancy++) {
            earlier[tenancy] = ranks.getOrDefault(
                    new String(triage.tenancies().key(tenancy), StandardCharsets.UTF_8), Integer.MIN_VALUE);
        }
        return earlier;
    }

    /** What nothing that sees these histories alone can beat: the share of defaults among payers of the same history. */
    private static double[] shareOfDefaults(List<Payer> payers) {
        Map<List<Integer>, Double> shares = payers.stream()
                .collect(Collectors.groupingBy(
                        Payer::owed, Collectors.averagingDouble(payer -> payer.defaults() ? 1 : 0)));
        return payers.stream()
                .mapToDouble(payer -> shares.getOrDefault(payer.owed(), 0.0))
                .toArray();
    }

    /** How often a payer who defaults stands before one who does not; equal ones count half. */
    private static double auc(List<Payer> payers, double[] scores) {
        TreeMap<Double, long[]> groups = new TreeMap<>();
        for (int i = 0; i < scores.length; i++) {
            groups.computeIfAbsent(scores[i], score -> new long[2])[
                    payers.get(i).defaults() ? 1 : 0]++;
        }
        double before = 0;
        long[] seen = new long[2];
        for (long[] group : groups.values()) {
            before += group[1] * (seen[0] + group[0] / 2.0);
            Arrays.setAll(seen, i -> seen[i] + group[i]);
        }
        return before / seen[0] / seen[1];
    }
}
