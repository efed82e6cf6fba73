/**
 * Bank statements in. {@link fr.palier.engine.bank.BankStatements} tells the format by the content and reads camt.052,
 * camt.053 and camt.054 (ISO 20022), CFONB 120 and MT940 (SWIFT) as the same thing: a {@link
 * fr.palier.engine.bank.Statement} of {@link fr.palier.engine.bank.Movement movements}, each made of {@link
 * fr.palier.engine.bank.Transaction transactions} that sum to it. Amounts are exact, in hundredths of their currency. What
 * is no statement is refused whole, with place, value and remedy; what is odd but readable is a warning of the statement.
 * {@link fr.palier.engine.bank.PaymentReference} finds by what a payment may be recognised. Nothing here knows a tenancy,
 * keeps a file, or decides.
 */
@NullMarked
package fr.palier.engine.bank;

import org.jspecify.annotations.NullMarked;
