package fr.palier.engine.region.cast;

import fr.palier.engine.ledger.Detail;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.region.life.Followup;
import fr.palier.engine.region.tenancy.Told;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code cast.txt}, whose head says how it is written. */
final class Script {
    private static final Pattern MONTHLY =
            Pattern.compile("(\\w+) (-?\\d+\\.\\d\\d) on (\\d+)(?: from (\\d{4}-\\d\\d))?(?: to (\\d{4}-\\d\\d))?");
    private static final Pattern ONCE = Pattern.compile("(\\w+) (-?\\d+\\.\\d\\d) on (\\d{4}-\\d\\d-\\d\\d)");
    private static final YearMonth ENDLESS = YearMonth.of(2200, 1);
    /** Months before this one are taken to be settled. */
    private static final YearMonth FIRST = YearMonth.of(2016, 1);

    private final String name;
    private final Map<String, String> words = new LinkedHashMap<>();
    private final List<String> monthly = new ArrayList<>();
    private final List<String> once = new ArrayList<>();

    private Script(String name) {
        this.name = name;
    }

    static List<Member> members() {
        List<Script> scripts = new ArrayList<>();
        for (String line : text().lines().toList()) {
            if (line.startsWith("[")) {
                scripts.add(new Script(line.substring(1, line.length() - 1)));
            } else if (!line.startsWith("#") && !line.isBlank()) {
                scripts.getLast().take(line);
            }
        }
        return scripts.stream().map(Script::member).toList();
    }

    private static String text() {
        try (InputStream in = Script.class.getResourceAsStream("cast.txt")) {
            if (in == null) {
                throw new IllegalStateException("Resource missing from the engine's jar: cast.txt; build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the engine's resource cast.txt", e);
        }
    }

    private void take(String line) {
        String key = line.substring(0, line.indexOf(':'));
        String value = line.substring(line.indexOf(':') + 1).strip();
        switch (key) {
            case "each month" -> monthly.add(value);
            case "once" -> once.add(value);
            default -> words.put(key, value);
        }
    }

    private Member member() {
        LocalDate start = LocalDate.parse(required("start"));
        Told told = new Told(
                Integer.parseInt(required("birth_year")),
                Integer.parseInt(required("household_size")),
                Math.toIntExact(cents(required("rent"))),
                Math.toIntExact(cents(required("benefit"))),
                start,
                date("end"));
        Member.Account account = new Member.Account(
                new Member.Notes(date("last_contact"), date("held_until"), plan()),
                monthly.stream().map(line -> monthly(line, start)).toList(),
                once.stream().map(this::once).toList());
        Member.Home home = new Member.Home(required("landlord"), words.getOrDefault("beside", ""));
        return new Member(name, home, required("story"), told, details(), account);
    }

    private Map<Detail, String> details() {
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        for (Detail detail : Detail.values()) {
            Optional.ofNullable(words.get(detail.name().toLowerCase(Locale.ROOT)))
                    .ifPresent(text -> details.put(detail, text));
        }
        return details;
    }

    private Followup.Plan plan() {
        return Followup.Plan.valueOf(words.getOrDefault("plan", "none").toUpperCase(Locale.ROOT));
    }

    private Monthly monthly(String line, LocalDate start) {
        Matcher parts = matched(MONTHLY, line);
        YearMonth first = YearMonth.from(start).isAfter(FIRST) ? YearMonth.from(start) : FIRST;
        return new Monthly(
                kind(parts.group(1)),
                cents(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                Optional.ofNullable(parts.group(4)).map(YearMonth::parse).orElse(first),
                Optional.ofNullable(parts.group(5)).map(YearMonth::parse).orElse(ENDLESS));
    }

    private Once once(String line) {
        Matcher parts = matched(ONCE, line);
        return new Once(kind(parts.group(1)), cents(parts.group(2)), LocalDate.parse(parts.group(3)));
    }

    private Matcher matched(Pattern pattern, String line) {
        Matcher parts = pattern.matcher(line);
        if (!parts.matches()) {
            throw new IllegalStateException("cast.txt, " + name + ": cannot read '" + line + "'");
        }
        return parts;
    }

    private static Kind kind(String word) {
        return Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static long cents(String euros) {
        return new BigDecimal(euros).movePointRight(2).longValueExact();
    }

    private Optional<LocalDate> date(String key) {
        return Optional.ofNullable(words.get(key)).map(LocalDate::parse);
    }

    private String required(String key) {
        String value = words.get(key);
        if (value == null) {
            throw new IllegalStateException("cast.txt, " + name + ": no '" + key + "'");
        }
        return value;
    }
}
