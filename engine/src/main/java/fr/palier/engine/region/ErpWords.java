package fr.palier.engine.region;

import fr.palier.engine.ledger.Kind;
import fr.palier.engine.region.life.Entries;
import fr.palier.engine.region.life.Followup;
import fr.palier.engine.region.tenancy.Window;
import java.nio.charset.Charset;

/** The words of the French housing software, encoded once: journals, codes, dates and the labels of each month. */
final class ErpWords {
    private static final String[] MONTHS = {
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre"
    };

    private static final String[] PAYMENTS = {
        "Prélèvement automatique;",
        "Virement reçu;",
        "\"Règlement \"\"au guichet\"\" ; reçu remis\";",
        "Carte bancaire - site locataire;"
    };

    private final byte[][] days;
    private final byte[][] payments;
    private final byte[][] charges;
    private final byte[][] benefits;
    private final byte[][] settlements;
    private final byte[] months;
    private final byte[] aid;
    private final byte[] rejection;
    private final byte[] writeoff;
    private final byte[] opening;

    ErpWords(Window window, Charset charset) {
        Encoder to = new Encoder(charset);
        this.payments = to.all(PAYMENTS);
        this.aid = to.one("\"Aide FSL \"\"maintien dans les lieux\"\" ; versée au bailleur\";");
        this.rejection = to.one("Rejet de prélèvement : provision insuffisante;");
        this.writeoff = to.one("\"Admission en non-valeur ; décision du conseil\";");
        this.opening = to.one("Reprise de solde;");
        int last = window.months();
        this.charges = to.each(last, m -> "\"Quittance " + month(window, m) + " ; loyer + charges\";");
        this.benefits = to.each(last, m -> "\"APL, tiers payant ; " + month(window, m) + "\";");
        this.settlements = to.each(last, m -> "\"Régularisation de charges ; exercice " + (window.year(m) - 1) + "\";");
        this.days = new byte[window.lastDay() + 1][];
        this.months = new byte[days.length];
        for (int day = 0; day < days.length; day++) {
            days[day] = new Bytes().put(';').french(window.date(day)).copy();
            months[day] = (byte) window.month(day);
        }
    }

    /** Such as {@code mai 2018}. */
    static String month(Window window, int month) {
        return MONTHS[window.monthOfYear(month) - 1] + " " + window.year(month);
    }

    /** Sales, bank, or anything else. */
    static String journal(Kind kind) {
        return switch (kind) {
            case CHARGE, ADJUSTMENT -> "VT";
            case PAYMENT, BENEFIT, AID, REJECTION -> "BQ";
            case WRITEOFF -> "OD";
        };
    }

    static String nature(Kind kind) {
        return switch (kind) {
            case CHARGE -> "QUIT";
            case PAYMENT -> "REGL";
            case BENEFIT -> "APL";
            case AID -> "AIDE";
            case REJECTION -> "REJ";
            case WRITEOFF -> "ANV";
            case ADJUSTMENT -> "REGU";
        };
    }

    static String plan(Followup.Plan plan) {
        return switch (plan) {
            case NONE -> "Aucun";
            case LIVE -> "En cours";
            case BROKEN -> "Rompu";
        };
    }

    byte[] day(int day) {
        return days[day];
    }

    void label(Bytes out, long entry, long number) {
        int day = Entries.day(entry);
        int month = months[day] & 0xFF;
        out.put(
                switch (Entries.kind(entry)) {
                    case CHARGE -> charges[month];
                    case PAYMENT -> payments[(int) (number & 3)];
                    case BENEFIT -> benefits[month];
                    case AID -> aid;
                    case REJECTION -> rejection;
                    case WRITEOFF -> writeoff;
                    case ADJUSTMENT -> day == 0 ? opening : settlements[month];
                });
    }

    private record Encoder(Charset charset) {
        interface Words {
            String at(int place);
        }

        byte[] one(String text) {
            return text.getBytes(charset);
        }

        byte[][] all(String... texts) {
            return each(texts.length, place -> texts[place]);
        }

        byte[][] each(int count, Words words) {
            byte[][] encoded = new byte[count][];
            for (int place = 0; place < count; place++) {
                encoded[place] = one(words.at(place));
            }
            return encoded;
        }
    }
}
