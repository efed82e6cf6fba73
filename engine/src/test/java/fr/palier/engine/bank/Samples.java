package fr.palier.engine.bank;

/** Statements of our own, of nobody. */
final class Samples {
    /** A statement of 1 February: a transfer of 450 €, a batch of two direct debits, one direct debit that came back. */
    static final String CAMT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>
            <GrpHdr><MsgId>M1</MsgId><CreDtTm>2024-02-02T04:00:00</CreDtTm></GrpHdr>
            <Stmt><Id>S-2024-02-01</Id><ElctrncSeqNb>22</ElctrncSeqNb><CreDtTm>2024-02-02T04:00:00+01:00</CreDtTm>
            <Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id><Ccy>EUR</Ccy></Acct>
            <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2024-01-31</Dt></Dt></Bal>
            <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1950.50</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2024-02-01</Dt></Dt></Bal>
            <Ntry><NtryRef>1</NtryRef><Amt Ccy="EUR">450.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
              <BookgDt><Dt>2024-02-01</Dt></BookgDt><ValDt><Dt>2024-02-02</Dt></ValDt><AcctSvcrRef>B-1</AcctSvcrRef>
              <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn><Prtry><Cd>05</Cd></Prtry></BkTxCd>
              <NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
                <RltdPties><Dbtr><Nm>Mme Exemple</Nm></Dbtr></RltdPties>
                <RmtInf><Ustrd>LOYER FEVRIER</Ustrd><Ustrd>CT 01852</Ustrd></RmtInf></TxDtls></NtryDtls>
              <AddtlNtryInf>VIR RECU</AddtlNtryInf></Ntry>
            <Ntry><Amt Ccy="EUR">800.50</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2024-02-01</Dt></BookgDt>
              <NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch>
              <TxDtls><Refs><EndToEndId>E1</EndToEndId><MndtId>RUM1</MndtId></Refs><AmtDtls><TxAmt><Amt Ccy="EUR">500</Amt></TxAmt></AmtDtls>
                <RmtInf><Strd><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>
              <TxDtls><Refs><EndToEndId>E2</EndToEndId></Refs><AmtDtls><TxAmt><Amt Ccy="EUR">300.500</Amt></TxAmt></AmtDtls></TxDtls>
              </NtryDtls></Ntry>
            <Ntry><Amt Ccy="EUR">300.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><DtTm>2024-02-01T23:30:00Z</DtTm></BookgDt>
              <NtryDtls><TxDtls><Refs><EndToEndId>E0</EndToEndId><MndtId>RUM0</MndtId></Refs>
                <RltdPties><Dbtr><Pty><Nm>M. Exemple</Nm></Pty></Dbtr></RltdPties>
                <RtrInf><Rsn><Cd>AM04</Cd></Rsn></RtrInf></TxDtls></NtryDtls></Ntry>
            <Ntry><Amt Ccy="EUR">99.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>PDNG</Sts></Ntry>
            </Stmt></BkToCstmrStmt></Document>
            """;

    /** The same account and day in CFONB 120; a transfer of 450 € and a direct debit of 300 € that came back. */
    static final String CFONB = String.join(
            "\n",
            cfonb("0130006    00001EUR2 12345678901  310124", "", "0000000010000{", ""),
            cfonb(
                    "0430006005000001EUR2 1234567890105010224  020224VIR DE MME EXEMPLE",
                    "0000012",
                    "0000000004500{",
                    "CT01852"),
            complement("0530006005000001EUR2 1234567890105010224     LIBLOYER FEVRIER CT 01852"),
            complement("0530006005000001EUR2 1234567890105010224     NPYMME EXEMPLE"),
            complement("0530006005000001EUR2 1234567890105010224     RCNE2E-1                              LOYER"),
            cfonb("0430006010000001EUR2 12345678901A301022441010224PRLV SEPA IMPAYE", "0000013", "0000000003000}", ""),
            complement("0530006010000001EUR2 12345678901A3010224     RETAM04 PROVISION INSUFFISANTE"),
            complement("0530006010000001EUR2 12345678901A3010224     RUMRUM0"),
            cfonb("0730006    00001EUR2 12345678901  010224", "", "0000000011500{", ""),
            "");

    /** And in MT940, as German banks fill it. */
    static final String MT940 = """
            :20:STARTUMS
            :25:FR7630006000011234567890189
            :28C:00022/001
            :60F:C240131EUR1000,00
            :61:2402020201CR450,00NTRFNONREF//B-1
            :86:166?00GUTSCHRIFT?20EREF+E2E-1?21SVWZ+LOYER FEVRIER CT 018?2252?30AGRIFRPP
            ?31FR7630006000011234567890189?32MME EXEM?33PLE
            :61:240201DR300,00NRTIKREF-9//B-2
            :86:109?00RUECKLASTSCHRIFT?20EREF+E0?21MREF+RUM0?32M EXEMPLE?34914
            :62F:C240201EUR1150,00
            :64:C240201EUR1150,00
            -
            """;

    private Samples() {}

    /** A record with an amount, from the start of its text, its entry number, its amount and its reference. */
    private static String cfonb(String start, String number, String amount, String reference) {
        return String.format("%-81s%-9s%-14s%-16s", start, number, amount, reference);
    }

    private static String complement(String start) {
        return String.format("%-120s", start);
    }
}
