package fr.palier.engine.bank;

import fr.palier.engine.bank.Statement.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads MT940 customer statements: fields {@code :20:} reference, {@code :25:} account, {@code :28C:} number and page, {@code
 * :60F:} opening balance, {@code :61:} statement lines each with its {@code :86:} information, {@code :62F:} closing balance.
 * Headers around the messages, empty lines and fields of no use here are passed over.
 *
 * <p>Source: SWIFT, Standards Category 9, MT 940; DFÜ-Abkommen, annex 3, chapter 8, for its German use.
 */
final class Mt940Reader {
    /** The fields that exist: a line of free text may start with a colon too. */
    private static final Pattern FIELD =
            Pattern.compile(":(13D|20|21|25P?|28C?|34F|60[FM]|61|62[FM]|64|65|86|90[CD]|940|NS):(.*)", Pattern.DOTALL);

    private static final Pattern BALANCE = Pattern.compile("([CD])(\\d{6})([A-Z]{3})(\\d{1,15}(?:,\\d{0,15})?)");
    private static final Pattern NUMBER = Pattern.compile("([^/]*)(?:/(.*))?");

    /** Characters of a field. SWIFT allows 390, banks take more. */
    private static final int LONGEST = 20_000;

    private final TextFile file;
    private final List<Statement> statements = new ArrayList<>();
    private @Nullable StatementDraft draft;
    private @Nullable Mt940Entry entry;
    private boolean closed;

    /** A field with the lines that belong to it. */
    private record Field(String tag, List<String> lines, FilePlace place) {
        String first() {
            return lines.getFirst().strip();
        }
    }

    Mt940Reader(TextFile file) {
        this.file = file;
    }

    List<Statement> read() {
        List<Field> fields = fields();
        fields.forEach(this::take);
        finish(fields.getLast().place());
        return statements;
    }

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        boolean within = false;
        int line = 0;
        int length = 0;
        for (String text : (Iterable<String>) file.text().lines()::iterator) {
            line++;
            Matcher start = FIELD.matcher(text);
            if (start.matches()) {
                fields.add(new Field(start.group(1), new ArrayList<>(List.of(start.group(2))), file.place(line, 0)));
                within = true;
            } else if (text.strip().equals("-") || text.startsWith("-}") || text.startsWith("{")) {
                within = false;
            } else if (within) {
                fields.getLast().lines().add(text);
            }
            length = within && !start.hasMatch() ? length + text.length() : text.length();
            if (length > LONGEST) {
                throw file.place(line, 0)
                        .refused(
                                "un champ dépasse " + LONGEST + " caractères ; redemandez le fichier à la banque",
                                "a field is longer than " + LONGEST + " characters: ask the bank for the file again");
            }
        }
        return fields;
    }

    private void take(Field field) {
        switch (field.tag()) {
            case "20" -> open(field);
            case "25", "25P" -> account(field);
            case "28", "28C" -> number(field);
            case "60F", "60M" -> balance(field, Balance.OPENING);
            case "61" -> entry(field);
            case "86" -> information(field);
            case "62F", "62M" -> close(field);
            case "64" -> balance(field, Balance.CLOSING_AVAILABLE);
            case "65" -> balance(field, Balance.FORWARD_AVAILABLE);
            default -> {} // floor limits, sums and codes of the bank's own
        }
    }

    private void open(Field field) {
        finish(field.place());
        draft = new StatementDraft(Format.MT940, field.place());
        draft.id = field.first();
        closed = false;
    }

    private StatementDraft opened(Field field) {
        if (draft == null) {
            throw field.place()
                    .refused(
                            "champ :" + field.tag()
                                    + ": avant le début d'un relevé (:20:) ; redemandez le fichier à la banque",
                            "field :" + field.tag()
                                    + ": before the start of a statement (:20:): ask the bank for the file again");
        }
        return draft;
    }

    private void account(Field field) {
        StatementDraft open = opened(field);
        if (!open.account.id().isEmpty()) {
            throw field.place()
                    .refused(
                            "deuxième compte (:25:) dans un relevé ; redemandez le fichier à la banque",
                            "a second account (:25:) in one statement: ask the bank for the file again");
        }
        String id = field.first().replace(" ", "");
        open.account = new Account(id, "");
    }

    private void number(Field field) {
        Matcher parts = NUMBER.matcher(field.first());
        if (parts.matches()) {
            opened(field).number = parts.group(1);
            opened(field).page = parts.group(2) == null ? "" : parts.group(2);
        }
    }

    private void balance(Field field, String code) {
        StatementDraft open = opened(field);
        String value = String.join("", field.lines()).strip();
        Matcher parts = BALANCE.matcher(value);
        if (!parts.matches()) {
            String shown = FilePlace.shown(value);
            throw field.place()
                    .refused(
                            ":" + field.tag() + ": « " + shown
                                    + " » n'est pas un solde, comme C240131EUR1234,56 ; redemandez le fichier",
                            ":" + field.tag() + ": '" + shown
                                    + "' is not a balance, like C240131EUR1234,56: ask for the file again");
        }
        long cents = Written.cents(parts.group(4), ":" + field.tag(), field.place());
        open.balances.add(new Balance(
                code,
                Written.yearFirst(parts.group(2), ":" + field.tag(), field.place()),
                new Money(parts.group(1).equals("C") ? cents : -cents, parts.group(3)),
                field.place()));
    }

    private void entry(Field field) {
        StatementDraft open = opened(field);
        finishEntry(open);
        Optional<Balance> opening = open.balances.stream()
                .filter(its -> its.code().equals(Balance.OPENING))
                .findFirst();
        if (opening.isEmpty() || closed) {
            throw field.place()
                    .refused(
                            ":61: hors des soldes (:60F: devant, :62F: derrière) ; redemandez le fichier à la banque",
                            ":61: outside the balances (:60F: before, :62F: after): ask the bank for the file again");
        }
        entry = new Mt940Entry(field.lines(), opening.get().money().currency(), field.place());
    }

    /** Belongs to the statement line before it; behind the balances to the statement, and says nothing of a payment. */
    private void information(Field field) {
        opened(field);
        if (entry != null) {
            entry.add(field.lines());
        }
    }

    private void finishEntry(StatementDraft open) {
        if (entry != null) {
            open.add(entry.movement());
            entry = null;
        }
    }

    private void close(Field field) {
        finishEntry(opened(field));
        balance(field, Balance.CLOSING);
        closed = true;
    }

    private void finish(FilePlace next) {
        StatementDraft open = draft;
        if (open == null) {
            return;
        }
        requireWhole(open, next);
        statements.add(open.finish());
        draft = null;
    }

    private void requireWhole(StatementDraft open, FilePlace next) {
        String missing = open.account.id().isEmpty()
                ? ":25:"
                : open.balances.stream().noneMatch(its -> its.code().equals(Balance.OPENING))
                        ? ":60F:"
                        : closed ? "" : ":62F:";
        if (!missing.isEmpty()) {
            throw next.refused(
                    "le relevé commencé ligne " + open.place.line() + " n'a pas de " + missing
                            + " : fichier tronqué ; redemandez-le à la banque",
                    "the statement that starts on line " + open.place.line() + " has no " + missing
                            + ": the file is cut off, ask the bank for it again");
        }
    }
}
