package fr.palier.engine.bank;

import fr.palier.engine.bank.Statement.Format;
import fr.palier.engine.source.RefusedFile;
import fr.palier.engine.xml.SafeXml;
import fr.palier.engine.xml.SafeXml.Event;
import fr.palier.engine.xml.XmlLimits;
import fr.palier.engine.xml.XmlNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cash management messages of ISO 20022: camt.052 BankToCustomerAccountReport, camt.053
 * BankToCustomerStatement, camt.054 BankToCustomerDebitCreditNotification. Elements go by their local names, which have
 * not changed their meaning from version 1 to version 13; so namespaces and envelopes do not matter.
 */
final class CamtReader {
    private static final XmlLimits LIMITS = new XmlLimits(128 << 20, 40, 1 << 16);
    /** Starts of the names of the message elements: version 1 has its number behind. */
    private static final Map<String, Format> MESSAGES = Map.of(
            "BkToCstmrAcctRpt", Format.CAMT_052,
            "BkToCstmrStmt", Format.CAMT_053,
            "BkToCstmrDbtCdtNtfctn", Format.CAMT_054);

    private static final Map<String, Format> STATEMENTS =
            Map.of("Rpt", Format.CAMT_052, "Stmt", Format.CAMT_053, "Ntfctn", Format.CAMT_054);

    private final String file;
    private final SafeXml xml;
    private final List<Statement> statements = new ArrayList<>();
    private @Nullable Format message;
    private String lastNamespace = "";

    CamtReader(String file, InputStream in) throws IOException {
        this.file = file;
        xml = new SafeXml(file, in, LIMITS);
    }

    List<Statement> read() throws IOException {
        for (Event event = xml.next(); event != Event.DONE; event = xml.next()) {
            if (event == Event.START) {
                start();
            }
        }
        if (!statements.isEmpty()) {
            return statements;
        }
        throw message == null ? notCamt() : noStatement();
    }

    private void start() throws IOException {
        String name = xml.name();
        Format format = STATEMENTS.get(name);
        if (format != null && format == message) {
            statement(format);
            return;
        }
        lastNamespace = xml.namespace().isEmpty() || message != null ? lastNamespace : xml.namespace();
        MESSAGES.forEach((start, its) -> message = name.startsWith(start) ? its : message);
    }

    private RefusedFile notCamt() {
        String kind = FilePlace.shown(lastNamespace.substring(lastNamespace.lastIndexOf(':') + 1));
        return new RefusedFile(
                file,
                "c'est du XML, mais pas un relevé (" + kind + ") ; demandez à la banque un fichier camt.053",
                "is XML but not a statement (" + kind + "): ask the bank for a camt.053 file");
    }

    private RefusedFile noStatement() {
        return new RefusedFile(
                file,
                "le message ne contient aucun relevé ; redemandez le fichier à la banque",
                "the message holds no statement: ask the bank for the file again");
    }

    private void statement(Format format) throws IOException {
        StatementDraft draft = new StatementDraft(format, place());
        String created = "";
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event != Event.START) {
                continue;
            }
            if (xml.name().equals("Ntry")) {
                new CamtEntry(draft, created).read(xml);
                continue;
            }
            XmlNode part = XmlNode.read(xml);
            created = part.name().equals("CreDtTm") ? part.text() : created;
            part(draft, part);
        }
        statements.add(draft.finish());
    }

    private FilePlace place() {
        return new FilePlace(file, xml.line(), xml.column());
    }

    private void part(StatementDraft draft, XmlNode part) {
        switch (part.name()) {
            case "Id" -> draft.id = part.text();
            case "ElctrncSeqNb" -> draft.number = part.text();
            case "LglSeqNb" -> draft.number = draft.number.isEmpty() ? part.text() : draft.number;
            case "StmtPgntn", "RptPgntn", "NtfctnPgntn" -> draft.page = part.textAt("PgNb");
            case "Acct" -> draft.account = account(part);
            case "Bal" -> draft.balances.add(balance(part));
            default -> {} // summaries and interest: nothing that the entries do not say
        }
    }

    private static Account account(XmlNode part) {
        String iban = part.textAt("Id", "IBAN");
        String id = iban.isEmpty() ? part.textAt("Id", "Othr", "Id") : iban;
        return new Account(id.replace(" ", ""), part.textAt("Ccy"));
    }

    private Balance balance(XmlNode part) {
        FilePlace place = new FilePlace(file, part.line(), part.column());
        String code = part.textAt("Tp", "CdOrPrtry", "Cd");
        return new Balance(
                code.isEmpty() ? part.textAt("Tp", "CdOrPrtry", "Prtry") : code,
                CamtEntry.day(part, "Dt", place)
                        .orElseThrow(() -> place.refused(
                                "un solde (Bal) n'a pas de date ; redemandez le fichier à la banque",
                                "a balance (Bal) has no date: ask the bank for the file again")),
                CamtEntry.signed(part, place),
                place);
    }
}
