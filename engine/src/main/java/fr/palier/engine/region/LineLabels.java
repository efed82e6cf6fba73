package fr.palier.engine.region;

import fr.palier.engine.ledger.Kind;
import fr.palier.engine.region.life.Entries;
import fr.palier.engine.region.life.Slice;
import fr.palier.engine.region.tenancy.Dice;
import fr.palier.engine.region.tenancy.Window;
import java.nio.charset.StandardCharsets;

/** What lines say of themselves, in UTF-8 and made once: a label for each kind and month. */
final class LineLabels {
    /** How a tenant pays. */
    enum Means {
        DEBIT("Prélèvement automatique"),
        TRANSFER("Virement"),
        COUNTER("Règlement au guichet"),
        CARD("Carte bancaire, site locataire");

        private final byte[] label;

        Means(String label) {
            this.label = label.getBytes(StandardCharsets.UTF_8);
        }

        /** Whoever had a payment rejected pays by direct debit; the others pay each in their way. */
        static Means of(Slice slice, int index) {
            for (int line = slice.start(index); line < slice.start(index + 1); line++) {
                if (Entries.kind(slice.entry(line)) == Kind.REJECTION) {
                    return DEBIT;
                }
            }
            long seed = slice.stock().homeSeed(slice.position(index));
            return values()[new Dice(Dice.seed(seed, 1, 0)).weighted(62, 20, 10, 8)];
        }
    }

    private static final byte[] AID = utf8("Aide versée au bailleur pour le locataire");
    private static final byte[] REJECTION = utf8("Rejet de prélèvement : provision insuffisante");
    private static final byte[] WRITEOFF = utf8("Admission en non-valeur");
    private static final byte[] OPENING = utf8("Reprise de solde");

    private final byte[][] charges;
    private final byte[][] benefits;
    private final byte[][] settlements;
    private final byte[] months;

    LineLabels(Window window) {
        int count = window.months();
        charges = new byte[count][];
        benefits = new byte[count][];
        settlements = new byte[count][];
        for (int month = 0; month < count; month++) {
            String name = ErpWords.month(window, month);
            charges[month] = utf8("Quittance " + name);
            benefits[month] = utf8("Aide au logement, " + name);
            settlements[month] = utf8("Régularisation de charges " + (window.year(month) - 1));
        }
        months = new byte[window.lastDay() + 1];
        for (int day = 0; day < months.length; day++) {
            months[day] = (byte) window.month(day);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    byte[] of(long entry, Means means) {
        int day = Entries.day(entry);
        int month = months[day] & 0xff;
        return switch (Entries.kind(entry)) {
            case CHARGE -> charges[month];
            case PAYMENT -> means.label;
            case BENEFIT -> benefits[month];
            case AID -> AID;
            case REJECTION -> REJECTION;
            case WRITEOFF -> WRITEOFF;
            case ADJUSTMENT -> day == 0 ? OPENING : settlements[month];
        };
    }
}
