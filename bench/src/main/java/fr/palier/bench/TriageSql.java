package fr.palier.bench;

import static fr.palier.bench.UnaryTest.quoted;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The statements of {@code triage.sql} for one run: files, day, policy and the columns that the files really have. */
final class TriageSql {
    private static final Pattern EUROS = Pattern.compile("\\$\\{euros:(\\w+)}");
    private static final Pattern STATEMENT_END = Pattern.compile(";\\s*\\n");
    private static final Map<String, String> TENANCY_TYPES = new LinkedHashMap<>();
    private static final Map<String, String> LEDGER_TYPES = Map.of("date", "DATE", "amount", "DECIMAL(12,2)");

    static {
        TENANCY_TYPES.put("landlord", "VARCHAR");
        TENANCY_TYPES.put("tenancy", "VARCHAR");
        TENANCY_TYPES.put("rent", "DECIMAL(12,2)");
        TENANCY_TYPES.put("benefit", "DECIMAL(12,2)");
        TENANCY_TYPES.put("start", "DATE");
        TENANCY_TYPES.put("end", "DATE");
        TENANCY_TYPES.put("birth_year", "INTEGER");
        TENANCY_TYPES.put("lives_alone", "INTEGER");
        TENANCY_TYPES.put("household_size", "INTEGER");
        TENANCY_TYPES.put("last_contact", "DATE");
        TENANCY_TYPES.put("held_until", "DATE");
        TENANCY_TYPES.put("plan", "VARCHAR");
    }

    private TriageSql() {}

    /**
     * @param job what to read, judge and write
     * @return the statements, in order
     * @throws IOException where a file cannot be read
     */
    static List<String> statements(TriageJob job) throws IOException {
        Map<String, String> words = new LinkedHashMap<>();
        List<String> tenancyHeader = header(job.tenancies());
        words.put("tenancies", escaped(job.tenancies()));
        words.put("tenancy_types", types(tenancyHeader, TENANCY_TYPES));
        words.put("tenancy_columns", columnsOrNulls(tenancyHeader));
        words.put("ledger", escaped(job.ledger()));
        words.put("ledger_types", types(header(job.ledger()), LEDGER_TYPES));
        words.put("as_of", job.asOf().toString());
        words.put("month_after", Integer.toString(monthAfterTheSeries(job.asOf())));
        PolicySql policy = PolicySql.read(job.policy());
        words.put("action_rank", policy.actionRank());
        words.put("action_name", policy.actionName());
        words.put("score", policy.score());
        words.put("written", job.all() ? "true" : "action_rank < " + policy.worked());
        words.put("out", escaped(job.out()));
        return List.of(STATEMENT_END.split(filled(words).strip()));
    }

    /** Months since year 0, as SQL counts them, of the month that follows the last month end on or before the day. */
    private static int monthAfterTheSeries(LocalDate asOf) {
        YearMonth after = YearMonth.from(asOf.plusDays(1));
        return 12 * after.getYear() + after.getMonthValue();
    }

    private static List<String> header(Path csv) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(csv, StandardCharsets.UTF_8)) {
            String line = Objects.requireNonNullElse(reader.readLine(), "");
            return Arrays.stream(line.split(",")).map(String::strip).toList();
        }
    }

    private static String types(List<String> header, Map<String, String> known) {
        return header.stream()
                .map(column -> quoted(column) + ": " + quoted(known.getOrDefault(column, "VARCHAR")))
                .collect(Collectors.joining(", "));
    }

    private static String columnsOrNulls(List<String> header) {
        return TENANCY_TYPES.entrySet().stream()
                .map(column -> header.contains(column.getKey())
                        ? '"' + column.getKey() + '"'
                        : "NULL::" + column.getValue() + " AS \"" + column.getKey() + '"')
                .collect(Collectors.joining(", "));
    }

    private static String escaped(Path path) {
        return path.toAbsolutePath().toString().replace("'", "''");
    }

    private static String filled(Map<String, String> words) throws IOException {
        String sql = EUROS.matcher(template()).replaceAll("($1::DECIMAL(18,0) * 0.01)::DECIMAL(18,2) AS $1");
        for (Map.Entry<String, String> word : words.entrySet()) {
            sql = sql.replace("${" + word.getKey() + "}", word.getValue());
        }
        return sql;
    }

    private static String template() throws IOException {
        try (InputStream in = TriageSql.class.getResourceAsStream("triage.sql")) {
            return new String(Objects.requireNonNull(in, "triage.sql").readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
