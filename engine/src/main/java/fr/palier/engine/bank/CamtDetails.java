package fr.palier.engine.bank;

import fr.palier.engine.bank.Details.PartyAccount;
import fr.palier.engine.bank.Details.PartyName;
import fr.palier.engine.xml.XmlNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the details of one payment ({@code TxDtls}) of a camt entry. */
final class CamtDetails {
    private final Details details;
    private final List<Amount> amounts;
    private final String side;
    private final FilePlace place;

    private record Amount(String text, String currency, FilePlace place) {}

    CamtDetails(XmlNode part, String file) {
        place = new FilePlace(file, part.line(), part.column());
        details = details(part);
        side = part.textAt("CdtDbtInd");
        amounts = Stream.of(part.first("Amt"), part.first("AmtDtls", "TxAmt", "Amt"))
                .flatMap(Optional::stream)
                .map(node ->
                        new Amount(node.text(), node.attribute("Ccy"), new FilePlace(file, node.line(), node.column())))
                .toList();
    }

    Details details() {
        return details;
    }

    private static Details details(XmlNode part) {
        return new Details(
                part.textAt("Refs", "EndToEndId"),
                part.textAt("Refs", "MndtId"),
                texts(part, "RmtInf", "Strd", "CdtrRefInf", "Ref"),
                texts(part, "RmtInf", "Ustrd"),
                name(part, "Dbtr", "UltmtDbtr"),
                name(part, "Cdtr", "UltmtCdtr"),
                new PartyAccount(part.textAt("RltdPties", "DbtrAcct", "Id", "IBAN")),
                part.textAt("AddtlTxInf"),
                first(part.textAt("RtrInf", "Rsn", "Cd"), part.textAt("RtrInf", "Rsn", "Prtry")));
    }

    private static List<String> texts(XmlNode part, String... path) {
        return part.all(path).stream()
                .map(XmlNode::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The name of a party: in an element {@code Pty} from version 8 on. The ultimate one only if there is no other. */
    private static PartyName name(XmlNode part, String party, String ultimate) {
        String direct = first(part.textAt("RltdPties", party, "Nm"), part.textAt("RltdPties", party, "Pty", "Nm"));
        String behind =
                first(part.textAt("RltdPties", ultimate, "Nm"), part.textAt("RltdPties", ultimate, "Pty", "Nm"));
        return new PartyName(first(direct, behind));
    }

    private static String first(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    /**
     * The amount of this payment: {@code Amt} (version 3 on) or {@code AmtDtls/TxAmt}, the first of them in the currency of the entry.
     *
     * @param credit the side of the entry, for a payment that names none
     */
    Optional<Long> cents(String currency, boolean credit) {
        boolean its = side.isEmpty() ? credit : CamtEntry.isCredit(side, place);
        return amounts.stream()
                .filter(amount -> amount.currency.equals(currency))
                .findFirst()
                .map(amount -> Written.cents(amount.text, "TxDtls/Amt", amount.place))
                .map(cents -> its ? cents : -cents);
    }
}
