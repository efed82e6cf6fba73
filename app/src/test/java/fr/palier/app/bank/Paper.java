package fr.palier.app.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes statements for tests: invented people, an account of an invented bank. */
public final class Paper {
    public static final String ACCOUNT = "FR7630006000011234567890189";

    private final String kind;
    private final String currency;
    private final List<String> entries = new ArrayList<>();
    private long opening;
    private long moved;
    private long off;

    private Paper(String kind, String currency) {
        this.kind = kind;
        this.currency = currency;
    }

    public static Paper camt053() {
        return new Paper("053", "EUR");
    }

    public static Paper camt054() {
        return new Paper("054", "EUR");
    }

    public static Paper camt052() {
        return new Paper("052", "EUR");
    }

    public static Paper in(String currency) {
        return new Paper("053", currency);
    }

    /** A movement; what is null is not said. */
    public record Line(
            LocalDate day,
            long cents,
            String reference,
            String endToEnd,
            String text,
            String structured,
            String reason,
            String payer,
            String iban) {
        public static Line of(String day, long cents, String text) {
            return new Line(LocalDate.parse(day), cents, "", "", text, "", "", "", "");
        }

        public Line reference(String its) {
            return new Line(day, cents, its, endToEnd, text, structured, reason, payer, iban);
        }

        public Line endToEnd(String its) {
            return new Line(day, cents, reference, its, text, structured, reason, payer, iban);
        }

        public Line structured(String its) {
            return new Line(day, cents, reference, endToEnd, text, its, reason, payer, iban);
        }

        public Line returned(String its) {
            return new Line(day, cents, reference, endToEnd, text, structured, its, payer, iban);
        }

        public Line by(String name, String account) {
            return new Line(day, cents, reference, endToEnd, text, structured, reason, name, account);
        }

        private String xml(String currency) {
            return """
                    <Ntry><Amt Ccy="%s">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>%s</Dt></BookgDt>%s
                    <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls>%s</NtryDtls></Ntry>
                    """.formatted(
                            currency,
                            units(Math.abs(cents)),
                            cents < 0 ? "DBIT" : "CRDT",
                            day,
                            tag("AcctSvcrRef", reference),
                            details(currency));
        }

        private String details(String currency) {
            String parties = tag("Dbtr", tag("Nm", payer)) + tag("DbtrAcct", tag("Id", tag("IBAN", iban)));
            String remittance = tag("Ustrd", text) + tag("Strd", tag("CdtrRefInf", tag("Ref", structured)));
            return "<TxDtls>" + tag("Refs", tag("EndToEndId", endToEnd))
                    + "<AmtDtls><TxAmt><Amt Ccy=\"" + currency + "\">" + units(Math.abs(cents))
                    + "</Amt></TxAmt></AmtDtls>"
                    + tag("RltdPties", parties) + tag("RmtInf", remittance)
                    + tag("RtrInf", tag("Rsn", tag("Cd", reason)))
                    + "</TxDtls>";
        }
    }

    private static String tag(String name, String inside) {
        return inside.isEmpty() ? "" : "<" + name + ">" + inside + "</" + name + ">";
    }

    private static String units(long cents) {
        return String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
    }

    public Paper line(Line line) {
        entries.add(line.xml(currency));
        moved += line.cents;
        return this;
    }

    /** Several payments that the bank booked as one. */
    public Paper batch(String day, String reference, List<Line> lines, boolean told) {
        long sum = lines.stream().mapToLong(Line::cents).sum();
        String details =
                told ? lines.stream().map(line -> line.details(currency)).reduce("", String::concat) : "";
        String whole = new Line(LocalDate.parse(day), sum, reference, "", "", "", "", "", "").xml(currency);
        entries.add(whole.replaceFirst("(?s)<NtryDtls>.*</NtryDtls>", "<NtryDtls>" + details + "</NtryDtls>"));
        moved += sum;
        return this;
    }

    /** A closing balance that does not follow, by so many cents. */
    public Paper off(long cents) {
        off = cents;
        return this;
    }

    public Paper opening(long cents) {
        opening = cents;
        return this;
    }

    public String write() {
        String message = kind.equals("053")
                ? "BkToCstmrStmt"
                : kind.equals("054") ? "BkToCstmrDbtCdtNtfctn" : "BkToCstmrAcctRpt";
        String statement = kind.equals("053") ? "Stmt" : kind.equals("054") ? "Ntfctn" : "Rpt";
        String balances = kind.equals("053") ? balance("OPBD", opening) + balance("CLBD", opening + moved + off) : "";
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.%s.001.02"><%s><GrpHdr><MsgId>M%d</MsgId><CreDtTm>2020-04-15T06:00:00</CreDtTm></GrpHdr>
                <%s><Id>S1</Id><ElctrncSeqNb>42</ElctrncSeqNb><CreDtTm>2020-04-15T06:00:00</CreDtTm>
                <Acct><Id><IBAN>%s</IBAN></Id><Ccy>%s</Ccy></Acct>%s%s</%s></%s></Document>
                """.formatted(
                        kind,
                        message,
                        opening,
                        statement,
                        ACCOUNT,
                        currency,
                        balances,
                        String.join("", entries),
                        statement,
                        message);
    }

    private String balance(String code, long cents) {
        return """
                <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy="%s">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Dt><Dt>2020-04-14</Dt></Dt></Bal>
                """.formatted(code, currency, units(Math.abs(cents)), cents < 0 ? "DBIT" : "CRDT");
    }
}
