package fr.palier.engine.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.palier.engine.ledger.Kind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes a ledger as some software might: each file has its habits, each field may have its own. */
final class Dialect {
    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String[] SPACES = {"", "", " ", "\u00a0", "\u2009", "\u202f"};

    private final Random random;
    private final char separator;
    private final String lineEnd;
    private final List<String> titles;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long line = 1;

    Dialect(Random random, boolean ids) {
        this.random = random;
        this.separator = ",;\t".charAt(random.nextInt(3));
        this.lineEnd = random.nextBoolean() ? "\n" : "\r\n";
        this.titles = new ArrayList<>(List.of("landlord", "tenancy", "date", "kind", "amount", "label", "x", "Agence"));
        if (ids) {
            titles.add("id");
        }
        Collections.shuffle(titles, random);
        if (random.nextBoolean()) {
            out.writeBytes("\ufeff".getBytes(UTF_8));
        }
        record(Map.of());
    }

    /** The file so far, its last line break now and then left off. */
    byte[] bytes() {
        byte[] bytes = out.toByteArray();
        return random.nextBoolean() ? bytes : java.util.Arrays.copyOf(bytes, bytes.length - lineEnd.length());
    }

    int size() {
        return out.size();
    }

    void blankLine() {
        out.writeBytes(lineEnd.getBytes(UTF_8));
        line++;
    }

    /** Writes a record; the number of its line. Fields that are not given are made up. */
    long record(Map<String, String> fields) {
        long first = line;
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i);
            String text = line == 1 && fields.isEmpty() ? title : fields.getOrDefault(title, noise());
            field(text);
            out.writeBytes((i + 1 < titles.size() ? String.valueOf(separator) : lineEnd).getBytes(UTF_8));
        }
        line++;
        return first;
    }

    private void field(String text) {
        boolean needed = text.chars().anyMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
        boolean quoted = needed || random.nextInt(4) == 0;
        String written = quoted ? '"' + text.replace("\"", "\"\"") + '"' : padded(text);
        line += text.chars().filter(c -> c == '\n').count();
        boolean windows = random.nextBoolean() && text.equals(new String(text.getBytes(WINDOWS_1252), WINDOWS_1252));
        out.writeBytes(written.getBytes(windows ? WINDOWS_1252 : UTF_8));
    }

    private String padded(String text) {
        return random.nextInt(10) == 0 ? "  " + text + " " : text;
    }

    private String noise() {
        return switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> "Prélèvement \"APL\"; échéance, mars\t2020";
            case 2 -> "ligne 1\nligne 2\r\n\nligne 4 é" + "x".repeat(random.nextInt(20));
            case 3 -> "\n".repeat(random.nextInt(4)) + "\"".repeat(random.nextInt(4)) + "€";
            case 4 -> "à".repeat(random.nextInt(300));
            default -> "x" + random.nextInt(1000);
        };
    }

    String date(LocalDate date) {
        return random.nextBoolean() ? date.toString() : FRENCH.format(date);
    }

    String amount(Kind kind, long cents) {
        long euros = Math.abs(cents) / 100;
        int rest = (int) (Math.abs(cents) % 100);
        String space = SPACES[random.nextInt(SPACES.length)];
        String whole = Long.toString(euros).replaceAll("(?<=\\d)(?=(\\d{3})+$)", space);
        String sign = cents < 0 ? "-" : random.nextInt(8) == 0 && kind == Kind.ADJUSTMENT ? "+" : "";
        String decimals = rest == 0 && random.nextBoolean()
                ? ""
                : String.format(rest % 10 == 0 && random.nextBoolean() ? "%.1s" : "%s", String.format("%02d", rest));
        return sign + whole + (decimals.isEmpty() ? "" : (random.nextBoolean() ? "." : ",") + decimals);
    }
}
