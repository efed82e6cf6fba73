package fr.palier.engine.region;

import fr.palier.engine.ledger.Detail;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.region.life.Entries;
import fr.palier.engine.region.life.Followup;
import fr.palier.engine.region.life.Slice;
import fr.palier.engine.region.place.Commune;
import fr.palier.engine.region.tenancy.Household;
import fr.palier.engine.region.tenancy.Lease;
import fr.palier.engine.region.tenancy.Tenancy;
import fr.palier.engine.region.tenancy.Window;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * The same rows as an old housing software exports them: Windows-1252, semicolons, CRLF, French dates, decimal commas
 * with grouped thousands, a debit and a credit column, codes of its own, labels with separators and quotes in them, and
 * columns nobody asked for. Its profile is the resource {@code erp-fr.yaml}.
 */
final class ErpForm implements Form {
    private static final String PROFILE = "erp-fr.yaml";

    private static final Charset CHARSET = Charset.forName("windows-1252");
    private static final char NO_BREAK_SPACE = '\u00A0';

    private static final Map<Detail, String> TITLES = titles();
    /** Of the columns of people: French titles, which the profile names. */
    static final PeopledForm.Style STYLE = new PeopledForm.Style(';', new byte[] {'\r', '\n'}, CHARSET, TITLES, true);
    /** The line of the profile behind which those titles are named. */
    private static final String LAST_COLUMN = "    plan: Plan\n";

    private final Window window;
    private final ErpWords words;

    private static Map<Detail, String> titles() {
        Map<Detail, String> titles = new EnumMap<>(Detail.class);
        for (Detail detail : Detail.values()) {
            titles.put(detail, title(detail));
        }
        return titles;
    }

    private static String title(Detail detail) {
        return switch (detail) {
            case HOLDER_NAME -> "Nom";
            case HOLDER_GIVEN_NAME -> "Prénom";
            case PHONE -> "Tél.";
            case EMAIL -> "Courriel";
            case BRANCH -> "Agence de gestion";
            case ESTATE -> "Résidence";
            case BUILDING -> "Bâtiment";
            case STAIRWELL -> "Escalier";
            case ADDRESS -> "Adresse";
            case POSTCODE -> "Code postal";
            case CITY -> "Ville";
            case FLOOR -> "Étage";
            case DWELLING -> "N° logement";
        };
    }

    ErpForm(Window window) {
        this.window = window;
        this.words = new ErpWords(window, CHARSET);
    }

    /** Writes the profile beside the two files, with the columns of people where they are written. */
    static Path writeProfile(Path folder, boolean people) throws IOException {
        try (InputStream in = ErpForm.class.getResourceAsStream(PROFILE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "Resource missing from the engine's jar: " + PROFILE + "; build it again");
            }
            String profile = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(folder.resolve(PROFILE), people ? withPeople(profile) : profile);
        }
    }

    private static String withPeople(String profile) {
        StringBuilder columns = new StringBuilder(LAST_COLUMN);
        TITLES.forEach((detail, title) -> columns.append("    ")
                .append(detail.name().toLowerCase(Locale.ROOT))
                .append(": ")
                .append(title)
                .append('\n'));
        return profile.replace(LAST_COLUMN, columns);
    }

    @Override
    public String tenanciesFile() {
        return "locataires.csv";
    }

    @Override
    public String ledgerFile() {
        return "ecritures.csv";
    }

    @Override
    public byte[] tenanciesHeader() {
        return ("Organisme;N° contrat;Agence;Loyer et charges;APL;Entrée;Sortie;Département;Commune;Quartier prioritaire;"
                        + "Année de naissance;Vit seul;Personnes au foyer;Dernier contact;Relances suspendues jusqu'au;Plan\r\n")
                .getBytes(CHARSET);
    }

    @Override
    public byte[] ledgerHeader() {
        return "Journal;Organisme;N° contrat;N° écriture;Date écriture;Nature;Libellé;Débit;Crédit;Agence\r\n"
                .getBytes(CHARSET);
    }

    @Override
    public void tenancy(Slice slice, int index, Bytes out) {
        Tenancy tenancy = slice.stock().tenancy(slice.position(index), window);
        Lease lease = tenancy.lease();
        Followup followup = slice.followup(index);
        Form.account(slice, index, ';', out);
        agency(slice, out.put(';'));
        euros(out.put(';'), lease.rent(), ' ');
        euros(out.put(';'), lease.benefit(), ' ');
        date(out, lease.start());
        date(out, lease.end());
        home(out, tenancy);
        date(out, followup.lastContact());
        date(out, followup.heldUntil());
        out.put(';').ascii(ErpWords.plan(followup.plan())).put('\r').put('\n');
    }

    private void home(Bytes out, Tenancy tenancy) {
        Commune commune = tenancy.estate().commune();
        Household household = tenancy.household();
        out.put(';').ascii(commune.department()).put(';').ascii(commune.code());
        out.put(';').ascii(tenancy.estate().priorityArea()).put(';');
        if (household.birthYearKnown()) {
            out.number(window.date(window.lastDay()).getYear() - household.age());
        }
        out.put(';').ascii(household.alone() ? "Oui" : "Non").put(';').number(household.people());
    }

    private void date(Bytes out, int day) {
        out.put(';');
        if (day != Lease.OPEN && day != Followup.NEVER) {
            out.french(window.date(day));
        }
    }

    private static void agency(Slice slice, Bytes out) {
        out.ascii("Agence ").ascii(slice.stock().landlord().departments().getFirst());
    }

    @Override
    public void line(Slice slice, int index, int line, Bytes out) {
        long entry = slice.entry(line);
        Kind kind = Entries.kind(entry);
        long number = slice.number(line);
        out.ascii(ErpWords.journal(kind)).put(';');
        Form.account(slice, index, ';', out);
        out.put(';').put('E').padded(number, 8);
        out.put(words.day(Entries.day(entry)))
                .put(';')
                .ascii(ErpWords.nature(kind))
                .put(';');
        words.label(out, entry, number);
        sides(out, kind, Entries.cents(entry), number);
        agency(slice, out);
        out.put('\r').put('\n');
    }

    /** One side holds the amount; the other is empty, or now and then a zero. */
    private static void sides(Bytes out, Kind kind, long cents, long number) {
        boolean credit = kind.side() == Kind.Side.CREDIT || cents < 0;
        char space = number % 2 == 0 ? ' ' : NO_BREAK_SPACE;
        if (credit) {
            nothing(out, number);
            euros(out.put(';'), Math.abs(cents), space);
        } else {
            euros(out, cents, space);
            nothing(out.put(';'), number);
        }
        out.put(';');
    }

    private static void nothing(Bytes out, long number) {
        if (number % 3 == 0) {
            out.ascii("0,00");
        }
    }

    private static void euros(Bytes out, long cents, char space) {
        if (cents < 100_000) {
            out.euros(cents, ',');
            return;
        }
        long thousands = cents / 100_000;
        if (thousands >= 1_000) {
            out.number(thousands / 1_000).put(space).padded(thousands % 1_000, 3);
        } else {
            out.number(thousands);
        }
        out.put(space).padded(cents / 100 % 1_000, 3).put(',').padded(cents % 100, 2);
    }
}
