package fr.palier.app.triage;

import fr.palier.engine.ledger.LedgerColumns;
import java.time.LocalDate;

/** What a list is made of, read at one instant. */
record Inputs(TenancyColumns tenancies, LedgerColumns ledger, LocalDate asOf, long mark, int policyVersion) {}
