package fr.palier.engine.bank;

import fr.palier.engine.bank.Movement.Operation;
import fr.palier.engine.bank.Movement.Status;
import fr.palier.engine.bank.Statement.Format;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads CFONB 120: for each account an old balance (01), movements (04) with complements (05), a new balance (07). Records
 * have 120 characters, one a line or one after the other.
 */
final class CfonbReader {
    /** Up to here a record says what it has to: what is behind may be blanks that were cut off. */
    private static final int NEEDED = 104;

    /** A complement that says nothing ends with its date. */
    private static final int NEEDED_OF_COMPLEMENT = 40;

    private static final int MOST_COMPLEMENTS = 500;

    private final TextFile file;
    private final List<Statement> statements = new ArrayList<>();
    private final List<CfonbRecord> complements = new ArrayList<>();
    private @Nullable StatementDraft draft;
    private @Nullable CfonbRecord movement;
    private String currency = "";

    CfonbReader(TextFile file) {
        this.file = file;
    }

    List<Statement> read() {
        List<CfonbRecord> records = records();
        for (int i = 0; i < records.size(); i++) {
            CfonbRecord record = records.get(i);
            switch (record.kind()) {
                case "01" -> open(record, records.subList(i, records.size()));
                case "04" -> move(record);
                case "05" -> complete(record);
                default -> close(record);
            }
        }
        if (draft != null) {
            throw records.getLast()
                    .place()
                    .refused(
                            "le relevé s'arrête sans nouveau solde (07) : fichier tronqué ; redemandez-le à la banque",
                            "the statement ends without a new balance (07): the file is cut off, ask the bank for it again");
        }
        return statements;
    }

    private List<CfonbRecord> records() {
        List<CfonbRecord> records = new ArrayList<>();
        int line = 0;
        for (String text : (Iterable<String>) file.text().lines()::iterator) {
            line++;
            String plain = text.replace("\u001a", "").stripTrailing();
            for (int at = 0; at < plain.length(); at += CfonbRecord.LENGTH) {
                int end = Math.min(plain.length(), at + CfonbRecord.LENGTH);
                records.add(record(plain.substring(at, end), file.place(line, at == 0 ? 0 : at + 1)));
            }
        }
        return records;
    }

    private static CfonbRecord record(String text, FilePlace place) {
        if (!text.matches("(?s)0[1457].*")) {
            throw place.refused(
                    "enregistrement « " + FilePlace.shown(text.substring(0, Math.min(2, text.length())))
                            + " » inconnu ; 01, 04, 05 ou 07 attendu : redemandez le fichier à la banque",
                    "unknown record '" + FilePlace.shown(text.substring(0, Math.min(2, text.length())))
                            + "': expected 01, 04, 05 or 07, ask the bank for the file again");
        }
        if (text.length() < (text.startsWith("05") ? NEEDED_OF_COMPLEMENT : NEEDED)) {
            throw place.refused(
                    "enregistrement de " + text.length()
                            + " caractères au lieu de 120 ; redemandez le fichier à la banque",
                    "record of " + text.length() + " characters instead of 120: ask the bank for the file again");
        }
        return new CfonbRecord(text + " ".repeat(CfonbRecord.LENGTH - text.length()), place);
    }

    private void open(CfonbRecord record, List<CfonbRecord> onwards) {
        if (draft != null) {
            throw record.place()
                    .refused(
                            "ancien solde (01) alors que le relevé précédent n'a pas de nouveau solde (07) ; redemandez le fichier",
                            "old balance (01) though the statement before has no new balance (07): ask for the file again");
        }
        draft = new StatementDraft(Format.CFONB_120, record.place());
        currency = currency(onwards);
        if (currency.isEmpty()) {
            currency = Statement.EURO;
            draft.warn(record.place(), "devise absente ; euros supposés", "no currency given: euros supposed");
        }
        draft.account = new Account(record.account(), currency);
        draft.balances.add(balance(record, Balance.OPENING));
    }

    /** The currency of a statement, which its balances may leave out. */
    private static String currency(List<CfonbRecord> onwards) {
        for (CfonbRecord record : onwards) {
            if (!record.currency().isEmpty() || record.kind().equals("07")) {
                return record.currency();
            }
        }
        return "";
    }

    private Balance balance(CfonbRecord record, String code) {
        return new Balance(code, record.requiredDate(), money(record), record.place());
    }

    private Money money(CfonbRecord record) {
        return new Money(record.cents(), record.currency().isEmpty() ? currency : record.currency());
    }

    private void move(CfonbRecord record) {
        finishMovement(opened(record));
        movement = record;
    }

    private StatementDraft opened(CfonbRecord record) {
        if (draft == null) {
            throw record.place()
                    .refused(
                            "enregistrement " + record.kind()
                                    + " sans ancien solde (01) devant ; redemandez le fichier à la banque",
                            "record " + record.kind()
                                    + " without an old balance (01) before it: ask the bank for the file again");
        }
        requireSameAccount(record, draft);
        return draft;
    }

    /** The account number must be the same; of bank and branch, which sample files of a bank mix up, only a word is said. */
    private static void requireSameAccount(CfonbRecord record, StatementDraft open) {
        String its = FilePlace.shown(record.account());
        String whole = open.account.id();
        if (!whole.endsWith(record.zone(22, 32))) {
            throw record.place()
                    .refused(
                            "compte « " + its + " » dans le relevé du compte « " + whole
                                    + " » ; redemandez le fichier à la banque",
                            "account '" + its + "' in the statement of account '" + whole
                                    + "': ask the bank for the file again");
        }
        if (!its.equals(whole)) {
            String bank = record.zone(3, 7);
            String branch = record.zone(12, 16);
            open.warn(
                    record.place(),
                    "banque " + bank + " guichet " + branch + " dans le relevé du compte " + whole,
                    "bank " + bank + " branch " + branch + " in the statement of account " + whole);
        }
    }

    private void complete(CfonbRecord record) {
        opened(record);
        if (movement == null) {
            throw record.place()
                    .refused(
                            "complément (05) sans mouvement (04) devant ; redemandez le fichier à la banque",
                            "complement (05) without a movement (04) before it: ask the bank for the file again");
        }
        complements.add(record);
        if (complements.size() > MOST_COMPLEMENTS) {
            throw record.place()
                    .refused(
                            "plus de " + MOST_COMPLEMENTS
                                    + " compléments (05) pour un mouvement ; redemandez le fichier à la banque",
                            "more than " + MOST_COMPLEMENTS
                                    + " complements (05) of one movement: ask the bank for the file again");
        }
    }

    private void finishMovement(StatementDraft open) {
        CfonbRecord record = movement;
        if (record == null) {
            return;
        }
        CfonbDetails details = new CfonbDetails(record, complements);
        Operation operation = details.operation();
        Money money = money(record);
        boolean returned = Returns.isCfonb(operation.code())
                || !details.details().returnReason().isEmpty();
        open.add(new Movement(
                money,
                record.requiredDate(),
                record.date(43, "positions 43-48").orElseGet(record::requiredDate),
                Status.BOOKED,
                false,
                operation,
                List.of(details.details()),
                List.of(new Transaction(money, details.details(), returned)),
                record.place()));
        complements.clear();
        movement = null;
    }

    private void close(CfonbRecord record) {
        StatementDraft open = opened(record);
        finishMovement(open);
        open.balances.add(balance(record, Balance.CLOSING));
        statements.add(open.finish());
        draft = null;
    }
}
