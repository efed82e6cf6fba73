package fr.palier.app.bank.statements;

import fr.palier.app.bank.OwnAccount;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file of statements holds, and what would become of its payments, or became, as of its last check. */
record Preview(List<Told> statements, List<Outcome> outcomes) {
    /** A statement. */
    record Told(
            String format,
            String account,
            String number,
            Optional<LocalDate> firstDay,
            Optional<LocalDate> lastDay,
            Optional<Long> opening,
            Optional<Long> closing,
            int movements,
            List<String> warningsFrench,
            List<String> warningsEnglish) {
        /** Enough of the account's number to know it. */
        public String shortAccount() {
            return OwnAccount.shortened(account);
        }
    }

    /**
     * Payments that came to the same.
     *
     * @param why a code of {@link FoundBy} for those matched, of {@link Why} for those in the tray
     */
    record Outcome(String outcome, String why, long payments, long cents) {}

    /** How many payments came to something. */
    public long count(String outcome) {
        return of(outcome).stream().mapToLong(Outcome::payments).sum();
    }

    /** The sum of the payments that came to something, in cents. */
    public long cents(String outcome) {
        return of(outcome).stream().mapToLong(Outcome::cents).sum();
    }

    public List<Outcome> of(String outcome) {
        return outcomes.stream().filter(one -> one.outcome.equals(outcome)).toList();
    }

    public boolean hasWarnings() {
        return statements.stream().anyMatch(statement -> !statement.warningsFrench.isEmpty());
    }

    /** The name of a format as banks call it. */
    static String name(String format) {
        return format.toLowerCase(Locale.ROOT)
                .replace("camt_", "camt.")
                .replace("cfonb_", "CFONB ")
                .replace("mt940", "MT940");
    }
}
