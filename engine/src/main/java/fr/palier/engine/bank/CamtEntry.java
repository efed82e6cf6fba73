package fr.palier.engine.bank;

import fr.palier.engine.bank.Movement.Operation;
import fr.palier.engine.bank.Movement.Status;
import fr.palier.engine.text.Lang;
import fr.palier.engine.xml.SafeXml;
import fr.palier.engine.xml.XmlNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an entry ({@code Ntry}) of a camt message with its transaction details ({@code NtryDtls/TxDtls}). */
final class CamtEntry {
    private static final String AMOUNT = "Amt";

    private final StatementDraft draft;
    private final String created;
    private final List<CamtDetails> details = new ArrayList<>();

    /** @param created when the statement was made, as written: the date of a pending entry that has none */
    CamtEntry(StatementDraft draft, String created) {
        this.draft = draft;
        this.created = created;
    }

    /** Reads the entry that just started into the statement. */
    void read(SafeXml xml) throws IOException {
        String file = draft.place.file();
        XmlNode entry = XmlNode.read(xml, "TxDtls", part -> details.add(new CamtDetails(requireFew(part, file), file)));
        FilePlace place = new FilePlace(file, entry.line(), entry.column());
        Money money = signed(entry, place);
        boolean reversal = flag(entry.textAt("RvslInd"), place);
        Operation operation = operation(entry);
        boolean returned = reversal || Returns.isIso(operation.code());
        Optional<LocalDate> booked = day(entry, "BookgDt", place);
        Optional<LocalDate> valued = day(entry, "ValDt", place);
        draft.add(new Movement(
                money,
                booked.or(() -> valued).orElseGet(() -> Written.isoDay(created, "BookgDt", place)),
                valued.or(() -> booked).orElseGet(() -> Written.isoDay(created, "ValDt", place)),
                status(entry, place),
                reversal,
                operation,
                details.stream().map(CamtDetails::details).toList(),
                transactions(money, returned, place),
                place));
    }

    private XmlNode requireFew(XmlNode part, String file) {
        if (details.size() >= StatementDraft.LIMIT) {
            throw new FilePlace(file, part.line(), part.column())
                    .refused(
                            "plus de " + StatementDraft.LIMIT + " paiements dans une écriture",
                            "more than " + StatementDraft.LIMIT + " payments in one entry");
        }
        return part;
    }

    /** The amount ({@code Amt}) of an element, signed by its {@code CdtDbtInd}. */
    static Money signed(XmlNode part, FilePlace place) {
        XmlNode amount = part.first(AMOUNT)
                .orElseThrow(() -> place.refused(
                        part.name() + " sans montant (Amt) ; redemandez le fichier à la banque",
                        part.name() + " without an amount (Amt): ask the bank for the file again"));
        FilePlace at = new FilePlace(place.file(), amount.line(), amount.column());
        long cents = Written.cents(amount.text(), AMOUNT, at);
        String currency = Written.currency(amount.attribute("Ccy"), "Amt/@Ccy", at);
        return new Money(isCredit(part.textAt("CdtDbtInd"), place) ? cents : -cents, currency);
    }

    static boolean isCredit(String value, FilePlace place) {
        return switch (value) {
            case "CRDT" -> true;
            case "DBIT" -> false;
            default ->
                throw place.refused(
                        "CdtDbtInd : « " + FilePlace.shown(value) + " » ; CRDT ou DBIT attendu",
                        "CdtDbtInd: '" + FilePlace.shown(value) + "': expected CRDT or DBIT");
        };
    }

    /** The day of a date element, which holds {@code Dt} or {@code DtTm}. */
    static Optional<LocalDate> day(XmlNode part, String name, FilePlace place) {
        return part.first(name, "Dt").or(() -> part.first(name, "DtTm")).map(date -> {
            FilePlace at = new FilePlace(place.file(), date.line(), date.column());
            return Written.isoDay(date.text(), name, at);
        });
    }

    private static boolean flag(String value, FilePlace place) {
        return switch (value) {
            case "", "false", "0" -> false;
            case "true", "1" -> true;
            default ->
                throw place.refused(
                        "RvslInd : « " + FilePlace.shown(value) + " » ; true ou false attendu",
                        "RvslInd: '" + FilePlace.shown(value) + "': expected true or false");
        };
    }

    private static Operation operation(XmlNode entry) {
        String domain = entry.textAt("BkTxCd", "Domn", "Cd");
        String family = entry.textAt("BkTxCd", "Domn", "Fmly", "Cd");
        String sub = entry.textAt("BkTxCd", "Domn", "Fmly", "SubFmlyCd");
        return new Operation(
                domain.isEmpty() ? "" : domain + "/" + family + "/" + sub,
                entry.textAt("BkTxCd", "Prtry", "Cd"),
                entry.textAt("NtryRef"),
                entry.textAt("AcctSvcrRef"),
                entry.textAt("AddtlNtryInf"));
    }

    /** The code of the status: the text itself up to version 7, in an element of its own from version 8. */
    private Status status(XmlNode entry, FilePlace place) {
        String inside = entry.textAt("Sts", "Cd");
        String code = inside.isEmpty() ? entry.textAt("Sts") : inside;
        return switch (code) {
            case "BOOK" -> Status.BOOKED;
            case "PDNG", "FUTR" -> Status.PENDING;
            case "INFO" -> Status.INFO;
            default -> {
                String shown = FilePlace.shown(code);
                draft.warn(
                        place,
                        "statut « " + shown + " » inconnu ; l'écriture n'est pas comptée",
                        "unknown status '" + shown + "': the entry is not counted");
                yield Status.INFO;
            }
        };
    }

    /** One for each of the details if their amounts are given and sum up, else one for the whole. */
    private List<Transaction> transactions(Money money, boolean returned, FilePlace place) {
        if (details.size() <= 1) {
            Details only = details.isEmpty() ? Details.NONE : details.getFirst().details();
            return List.of(new Transaction(money, only, returned || isReturn(only)));
        }
        boolean credit = money.cents() >= 0;
        List<Long> cents = details.stream()
                .flatMap(detail -> detail.cents(money.currency(), credit).stream())
                .toList();
        long sum = cents.stream().mapToLong(Long::longValue).sum();
        if (cents.size() < details.size() || sum != money.cents()) {
            warnNotSplit(money, cents.size(), sum, place);
            boolean any = details.stream().anyMatch(detail -> isReturn(detail.details()));
            return List.of(new Transaction(money, Details.NONE, returned || any));
        }
        List<Transaction> parts = new ArrayList<>();
        for (int i = 0; i < cents.size(); i++) {
            Details its = details.get(i).details();
            parts.add(new Transaction(new Money(cents.get(i), money.currency()), its, returned || isReturn(its)));
        }
        return parts;
    }

    private static boolean isReturn(Details details) {
        return !details.returnReason().isEmpty();
    }

    private void warnNotSplit(Money money, int amounts, long sum, FilePlace place) {
        String many = String.valueOf(details.size());
        Money all = new Money(sum, money.currency());
        boolean missing = amounts < details.size();
        draft.warn(
                place,
                "écriture groupée de " + many + " paiements laissée entière : "
                        + (missing
                                ? "le montant de chacun n'est pas donné"
                                : "leurs montants font " + all.text(Lang.FR)),
                "batch entry of " + many + " payments kept whole: "
                        + (missing ? "not each one's amount is given" : "their amounts sum to " + all.text(Lang.EN)));
    }
}
