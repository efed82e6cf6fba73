package fr.palier.engine.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.palier.engine.bank.Movement.Status;
import fr.palier.engine.bank.Statement.Format;
import fr.palier.engine.source.RefusedFile;
import fr.palier.engine.source.Source;
import fr.palier.engine.text.Lang;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every open camt sample against facts that a parser of another make found. Compared: kind, id, account, its currency,
 * the first balance of each code, number and sum of entries; of each entry amount, currency, reversal, booking and value date, status;
 * of each payment end-to-end id, mandate, return reason, free text, first structured reference.
 */
class CamtConformanceTest {
    private static final Map<Format, String> KINDS =
            Map.of(Format.CAMT_052, "Rpt", Format.CAMT_053, "Stmt", Format.CAMT_054, "Ntfctn");
    private static final Map<Status, String> STATUSES =
            Map.of(Status.BOOKED, "BOOK", Status.PENDING, "PDNG", Status.INFO, "INFO");

    @BeforeAll
    static void needsTheSamples() {
        Data.assumePresent();
    }

    @Test
    void readsEverySampleAsTheOtherParserDid() throws IOException {
        List<String> read = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (String line : Files.readAllLines(Data.BANK.resolve("camt_expected.jsonl"))) {
            Map<?, ?> expected = (Map<?, ?>) Objects.requireNonNull(Json.read(line));
            String file = String.valueOf(expected.get("file"));
            List<?> statements = list(expected, "statements");
            if (statements.isEmpty()) {
                assertRefused(file);
                refused.add(file);
            } else {
                assertEquals(facts(statements), facts(file), file);
                read.add(file);
            }
        }
        assertEquals(17, read.size(), read::toString);
        assertEquals(List.of("moov/valid_camt_v09.xml"), refused);
    }

    /** No file may be forgotten: what the facts do not list is a payment order or has no statement in it. */
    @Test
    void refusesEverythingElse() throws IOException {
        String expected = Files.readString(Data.BANK.resolve("camt_expected.jsonl"));
        List<String> others = new ArrayList<>();
        for (Path file : Data.files("", ".xml")) {
            String name = Data.BANK.relativize(file).toString();
            if (!expected.contains("\"" + name + "\"")) {
                assertRefused(name);
                others.add(name);
            }
        }
        assertEquals(5, others.size(), others::toString);
    }

    private static void assertRefused(String file) {
        RefusedFile refused =
                assertThrows(RefusedFile.class, () -> BankStatements.read(Source.of(Data.BANK.resolve(file))), file);
        assertEquals(
                2, List.of(refused.reason(Lang.FR), refused.reason(Lang.EN)).size());
    }

    /** The facts as the other parser has them, in one form. */
    private static List<Object> facts(List<?> statements) {
        List<Object> facts = new ArrayList<>();
        for (Object statement : statements) {
            Map<?, ?> its = (Map<?, ?>) statement;
            Map<String, Long> balances = new TreeMap<>();
            ((Map<?, ?>) Objects.requireNonNull(its.get("balances")))
                    .forEach((code, amount) -> balances.put(String.valueOf(code), cents(amount)));
            facts.add(List.of(text(its, "kind"), text(its, "id"), text(its, "iban"), text(its, "ccy"), balances));
            facts.add(List.of(Long.valueOf(String.valueOf(its.get("entries"))), cents(its.get("sum"))));
            list(its, "list").forEach(entry -> facts.addAll(entryFacts((Map<?, ?>) Objects.requireNonNull(entry))));
        }
        return facts;
    }

    private static List<Object> entryFacts(Map<?, ?> entry) {
        List<Object> facts = new ArrayList<>();
        String booking = text(entry, "booking");
        String value = text(entry, "value");
        facts.add(List.of(
                cents(entry.get("amount")),
                text(entry, "ccy"),
                Objects.requireNonNull(entry.get("reversal")),
                booking,
                value.isEmpty() ? booking : value,
                text(entry, "status")));
        for (Object payment : list(entry, "tx")) {
            Map<?, ?> its = (Map<?, ?>) Objects.requireNonNull(payment);
            facts.add(List.of(
                    text(its, "endToEndId"),
                    text(its, "mandateId"),
                    text(its, "returnReason"),
                    list(its, "ustrd"),
                    text(its, "strdRef")));
        }
        return facts;
    }

    private static List<?> list(Map<?, ?> map, String key) {
        return (List<?>) Objects.requireNonNull(map.get(key));
    }

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : String.valueOf(value).strip();
    }

    private static long cents(@Nullable Object amount) {
        return new BigDecimal(String.valueOf(amount)).movePointRight(2).longValueExact();
    }

    /** The same facts as we read them. */
    private static List<Object> facts(String file) {
        List<Object> facts = new ArrayList<>();
        for (Statement its : BankStatements.read(Source.of(Data.BANK.resolve(file)))) {
            Map<String, Long> balances = new TreeMap<>();
            its.balances()
                    .forEach(balance ->
                            balances.putIfAbsent(balance.code(), balance.money().cents()));
            facts.add(List.of(
                    Objects.requireNonNull(KINDS.get(its.format())),
                    its.id(),
                    its.account().id(),
                    its.account().currency(),
                    balances));
            long sum = its.movements().stream()
                    .mapToLong(movement -> movement.money().cents())
                    .sum();
            facts.add(List.of((long) its.movements().size(), sum));
            its.movements().forEach(movement -> facts.addAll(entryFacts(movement)));
        }
        return facts;
    }

    private static List<Object> entryFacts(Movement movement) {
        List<Object> facts = new ArrayList<>();
        facts.add(List.of(
                movement.money().cents(),
                movement.money().currency(),
                movement.reversal(),
                movement.bookingDate().toString(),
                movement.valueDate().toString(),
                Objects.requireNonNull(STATUSES.get(movement.status()))));
        for (Details details : movement.details()) {
            facts.add(List.of(
                    details.endToEndId(),
                    details.mandateId(),
                    details.returnReason(),
                    details.unstructured(),
                    details.structured().isEmpty() ? "" : details.structured().getFirst()));
        }
        return facts;
    }

    @Test
    void splitsTheBatchesOfTheSamplesAsTheirCommentsSay() {
        Statement finnish = BankStatements.read(Source.of(Data.BANK.resolve("moov/FI_camt_054_sample.xml.xml")))
                .getFirst();
        List<List<Long>> parts = finnish.movements().stream()
                .map(movement -> movement.transactions().stream()
                        .map(part -> part.money().cents())
                        .toList())
                .toList();
        assertEquals(
                "[[190000, 10000], [40000, 10000], [250000, 50000], [-200002, -100001, -123002], [-50000, -50000], [4000, 6000]]",
                parts.toString());
        List<Integer> returns = finnish.movements().stream()
                .filter(Movement::isReturn)
                .map(finnish.movements()::indexOf)
                .toList();
        assertEquals(List.of(5), returns);
    }
}
