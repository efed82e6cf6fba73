package fr.palier.e2e.pages;

import static fr.palier.e2e.Person.ADMINISTRATOR;

import com.microsoft.playwright.options.FilePayload;
import fr.palier.e2e.Messy;
import fr.palier.e2e.Person;
import fr.palier.e2e.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Statements of the bank, and the tray of what nobody could be found for. */
final class BankStops {
    private static final String BALANCE = """
            <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd>
            <Dt><Dt>2020-04-14</Dt></Dt></Bal>""";
    private static final String STATEMENT =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>
            <GrpHdr><MsgId>M1</MsgId><CreDtTm>2020-04-15T06:00:00</CreDtTm></GrpHdr>
            <Stmt><Id>S1</Id><ElctrncSeqNb>42</ElctrncSeqNb><CreDtTm>2020-04-15T06:00:00</CreDtTm>
            <Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id><Ccy>EUR</Ccy></Acct>%s%s
            <Ntry><Amt Ccy="EUR">412.30</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2020-04-14</Dt></BookgDt>
            <ValDt><Dt>2020-04-14</Dt></ValDt><BkTxCd/><NtryDtls><TxDtls><RmtInf><Ustrd>LOYER AVRIL</Ustrd></RmtInf></TxDtls>
            </NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>
            """.formatted(BALANCE.formatted("OPBD", "0.00"), BALANCE.formatted("CLBD", "412.30"));

    private static String handedIn = "";

    private BankStops() {}

    static List<Stop> all() {
        return List.of(
                Stop.at("banque-vide", Person.NEIGHBOURS_ADMINISTRATOR, "/banque"),
                Stop.of("releve-de-banque", ADMINISTRATOR, "/banque/releves/{id}", BankStops::handsIn),
                Stop.of("mouvements-du-releve", ADMINISTRATOR, "/banque/releves/{id}/mouvements", administrator -> {
                    handsIn(administrator);
                    administrator.go(handedIn + "/mouvements");
                }),
                Stop.of("banque", ADMINISTRATOR, "/banque", administrator -> {
                    handsIn(administrator);
                    administrator.go("/banque");
                }),
                Stop.of("mouvement", ADMINISTRATOR, "/banque/mouvements/{id:[0-9]{1,18}}", administrator -> {
                    handsIn(administrator);
                    administrator.go("/banque");
                    administrator.send("a[href^='/banque/mouvements/']");
                }));
    }

    /** Compared and taken at the first time. */
    private static void handsIn(Visitor administrator) {
        if (handedIn.isEmpty()) {
            byte[] statement = STATEMENT.getBytes(StandardCharsets.UTF_8);
            administrator.go("/imports");
            administrator.page().setInputFiles("#file", new FilePayload("releve.xml", "application/xml", statement));
            administrator.send("form[data-upload] button[type=submit]");
            Messy.settled(administrator);
            administrator.send("form[action$='/importation'] button");
            Messy.settled(administrator);
            handedIn = administrator.path();
        }
        administrator.go(handedIn);
    }
}
