package fr.palier.engine.law;

import fr.palier.engine.law.HousingFund.Form;
import fr.palier.engine.law.LegalRule.Confidence;
import fr.palier.engine.region.place.Commune;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which housing solidarity fund answers for an address: the métropole's where the commune is one of its own, else the
 * département's (loi 90-449 art. 6; loi 2015-991 for the métropoles).
 */
public final class HousingFunds {
    private static final int FIELDS = 10;
    private static final int FROM = 5;
    private static final int CONFIDENCE = 9;

    private final List<HousingFund> all;
    private final Map<String, Commune> communes;

    private HousingFunds(List<HousingFund> all) {
        this.all = List.copyOf(all);
        this.communes = Commune.all().stream().collect(Collectors.toMap(Commune::code, Function.identity()));
    }

    /** The funds of the region that ship with Palier. */
    public static HousingFunds shipped() {
        try (InputStream in = HousingFunds.class.getResourceAsStream("funds.txt")) {
            if (in == null) {
                throw new IllegalStateException("funds.txt is missing from the build");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new HousingFunds(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(HousingFunds::fund)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HousingFund fund(String line) {
        String[] fields = line.split(";", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("funds.txt: " + FIELDS + " fields are expected in: " + line);
        }
        for (int f = 0; f < FIELDS; f++) {
            fields[f] = fields[f].strip();
        }
        return new HousingFund(
                fields[0],
                fields[1],
                fields[2],
                fields[3],
                fields[4],
                LocalDate.parse(fields[FROM]),
                Form.valueOf(fields[FROM + 1].toUpperCase(Locale.ROOT)),
                fields[FROM + 2],
                Confidence.valueOf(fields[CONFIDENCE].toUpperCase(Locale.ROOT)));
    }

    public List<HousingFund> all() {
        return all;
    }

    public Optional<HousingFund> byCode(String code) {
        return all.stream().filter(fund -> fund.code().equals(code)).findFirst();
    }

    /** The fund of a département, outside its métropole. */
    public Optional<HousingFund> ofDepartment(String department) {
        return all.stream()
                .filter(fund -> !fund.isMetropolitan() && fund.department().equals(department))
                .findFirst();
    }

    /**
     * The fund that answers for a commune on a day.
     *
     * @param commune INSEE code; where it is unknown or empty, the département alone decides, and a métropole's communes cannot
     *     be told apart
     * @param department two digits; where it is empty, the commune's
     */
    public Optional<HousingFund> of(String commune, String department, LocalDate day) {
        Optional<Commune> known = Optional.ofNullable(communes.get(commune));
        String of = known.map(Commune::department).orElse(department);
        Optional<HousingFund> own = known.flatMap(place -> all.stream()
                .filter(fund -> fund.isMetropolitan()
                        && fund.intercommunality().equals(place.intercommunality())
                        && !day.isBefore(fund.from()))
                .findFirst());
        return own.or(() -> ofDepartment(of));
    }
}
