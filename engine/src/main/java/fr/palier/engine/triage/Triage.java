package fr.palier.engine.triage;

import fr.palier.engine.law.LegalRules;
import fr.palier.engine.law.UnpaidRent;
import fr.palier.engine.ledger.AccountMonths;
import fr.palier.engine.ledger.LedgerColumns;
import fr.palier.engine.ledger.Months;
import fr.palier.engine.ledger.Tenancies;
import java.time.LocalDate;

/**
 * The triage of all tenancies on a day, under one policy or several: signals are drawn once, each policy then costs a
 * fraction of that. The same for any number of threads.
 */
public final class Triage {
    private final Tenancies tenancies;
    private final LedgerColumns ledger;
    private final Months months;
    private final UnpaidRent law;
    private final int threads;
    private final Signals signals;
    private final int[] byKey;

    private Triage(Tenancies tenancies, LedgerColumns ledger, LocalDate asOf, int threads) {
        this.tenancies = tenancies;
        this.ledger = ledger;
        this.months = new Months(asOf);
        this.law = new UnpaidRent(LegalRules.arrears());
        this.threads = threads;
        this.signals = new Signals(tenancies.size());
        this.byKey = Worklist.byKey(tenancies);
    }

    /**
     * Draws the signals of all tenancies as of a day.
     *
     * @param ledger the accounts of these tenancies; entries after the day are left out
     */
    public static Triage of(Tenancies tenancies, LedgerColumns ledger, LocalDate asOf, int threads) {
        Triage triage = new Triage(tenancies, ledger, asOf, threads);
        Slices.each(tenancies.size(), threads, triage::drawing);
        return triage;
    }

    private Slices.Work drawing() {
        AccountMonths accounts = new AccountMonths(months, Slices.SLICE);
        SignalKernel kernel = new SignalKernel(tenancies, ledger, law, months, signals);
        return (from, to) -> {
            accounts.load(ledger, from, to);
            kernel.draw(accounts, from, to);
        };
    }

    /** Applies a policy to all tenancies. */
    public Decisions decide(Policy policy) {
        Decisions decisions = new Decisions(tenancies.size(), policy);
        Slices.each(tenancies.size(), threads, () -> {
            PolicyKernel kernel = new PolicyKernel(policy, Slices.SLICE);
            return (from, to) -> kernel.decide(signals, from, to, decisions);
        });
        return decisions;
    }

    /** Orders what a policy decided; {@code all}: also those whose action leaves people alone. */
    public Worklist worklist(Policy policy, Decisions decisions, boolean all) {
        return Worklist.order(byKey, signals, decisions, policy, all);
    }

    /** Finds nearest flips; for one thread. */
    public NearestFlip nearestFlip(Policy policy) {
        return nearestFlip(policy, signals);
    }

    /** The same, from rows gathered of the signals. */
    NearestFlip nearestFlip(Policy policy, Signals drawn) {
        return new NearestFlip(ledger, law, months, drawn, policy);
    }

    public Tenancies tenancies() {
        return tenancies;
    }

    public LedgerColumns ledger() {
        return ledger;
    }

    public Signals signals() {
        return signals;
    }

    public LocalDate asOf() {
        return months.asOf();
    }

    int threads() {
        return threads;
    }
}
