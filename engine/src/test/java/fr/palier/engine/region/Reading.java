package fr.palier.engine.region;

import fr.palier.engine.ledger.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reads what a region wrote, naively and on its own: it shares nothing with the code that wrote it but the kinds. */
final class Reading {
    static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final Map<String, Kind> NATURES = Map.of(
            "QUIT", Kind.CHARGE,
            "REGL", Kind.PAYMENT,
            "APL", Kind.BENEFIT,
            "AIDE", Kind.AID,
            "REJ", Kind.REJECTION,
            "ANV", Kind.WRITEOFF,
            "REGU", Kind.ADJUSTMENT);

    /** A ledger line; {@code account} is landlord/tenancy. */
    record Line(String account, LocalDate date, Kind kind, long cents) {
        String landlord() {
            return account.substring(0, 3);
        }

        /** What it does to the debt, cents. */
        long effect() {
            return kind.side() == Kind.Side.CREDIT ? -cents : cents;
        }
    }

    private Reading() {}

    static List<Row> plainRows(Path file) throws IOException {
        return rows(Files.readString(file, StandardCharsets.UTF_8), ',', "\n");
    }

    static List<Row> erpRows(Path file) throws IOException {
        return rows(Files.readString(file, WINDOWS), ';', "\r\n");
    }

    static List<Line> plainLedger(Path folder) throws IOException {
        return plainRows(folder.resolve("ledger.csv")).stream()
                .map(row -> new Line(
                        row.account(),
                        LocalDate.parse(row.get("date")),
                        Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                        row.cents("amount")))
                .toList();
    }

    static List<Line> erpLedger(Path folder) throws IOException {
        return erpRows(folder.resolve("ecritures.csv")).stream()
                .map(Reading::erpLine)
                .toList();
    }

    private static Line erpLine(Row row) {
        Kind kind = Objects.requireNonNull(NATURES.get(row.get("Nature")), row::toString);
        long debit = french(row.get("Débit"));
        long credit = french(row.get("Crédit"));
        if (debit != 0 && credit != 0) {
            throw new IllegalStateException("both sides hold an amount: " + row);
        }
        long cents = kind == Kind.ADJUSTMENT ? debit - credit : debit + credit;
        if (kind.side() == (debit != 0 ? Kind.Side.CREDIT : Kind.Side.DEBIT)) {
            throw new IllegalStateException("an amount on the wrong side: " + row);
        }
        String account = row.get("Organisme") + "/" + row.get("N° contrat");
        return new Line(account, LocalDate.parse(row.get("Date écriture"), FRENCH), kind, cents);
    }

    static LocalDate frenchDate(String text) {
        return LocalDate.parse(text, FRENCH);
    }

    static long french(String text) {
        return text.isEmpty()
                ? 0
                : cents(text.replace(" ", "").replace("\u00A0", "").replace(',', '.'));
    }

    static long cents(String euros) {
        return new BigDecimal(euros).movePointRight(2).longValueExact();
    }

    private static List<Row> rows(String text, char separator, String end) {
        if (!text.endsWith(end)) {
            throw new IllegalStateException("the file does not end in a line end");
        }
        String[] lines = text.substring(0, text.length() - end.length()).split(end, -1);
        List<String> header = fields(lines[0], separator);
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            List<String> fields = fields(lines[i], separator);
            if (fields.size() != header.size()) {
                throw new IllegalStateException("row " + i + " has " + fields.size() + " fields: " + lines[i]);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int field = 0; field < fields.size(); field++) {
                row.put(header.get(field), fields.get(field));
            }
            rows.add(new Row(row));
        }
        return rows;
    }

    private static List<String> fields(String line, char separator) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    field.append(line.charAt(++i));
                } else {
                    quoted = !quoted;
                }
            } else if (c == separator && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
