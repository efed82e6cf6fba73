package fr.palier.bench;

import fr.palier.engine.Columns;
import fr.palier.engine.intake.Intake;
import fr.palier.engine.intake.LedgerReader;
import fr.palier.engine.intake.Profile;
import fr.palier.engine.intake.TenanciesReader;
import fr.palier.engine.intake.TenancyTable;
import fr.palier.engine.law.LegalRules;
import fr.palier.engine.law.UnpaidRent;
import fr.palier.engine.ledger.AccountMonths;
import fr.palier.engine.ledger.LedgerColumns;
import fr.palier.engine.ledger.Months;
import fr.palier.engine.region.Dialect;
import fr.palier.engine.region.Order;
import fr.palier.engine.region.Progress;
import fr.palier.engine.region.Region;
import fr.palier.engine.source.Source;
import fr.palier.engine.triage.Decisions;
import fr.palier.engine.triage.Policy;
import fr.palier.engine.triage.PolicyKernel;
import fr.palier.engine.triage.Rehearsal;
import fr.palier.engine.triage.SignalKernel;
import fr.palier.engine.triage.Signals;
import fr.palier.engine.triage.Triage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The kernel on loaded columns, warm, without sorting, text or flips; and the rehearsal of a changed policy with its order
 * and its moves. The region has the size of the source's: 284,000 tenancies, 24 months.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Xmx3g")
@SuppressWarnings("NullAway.Init") // what load() sets, JMH calls it first
public class KernelBenchmark {
    private static final int TENANCIES = 284_000;
    private static final int MONTHS = 24;
    private static final long SEED = 2020;

    private final List<AccountMonths> blocks = new ArrayList<>();
    private SignalKernel kernel;
    private PolicyKernel rules;
    private Signals signals;
    private Decisions decisions;
    private Triage triage;
    private Rehearsal.Listing published;
    private Policy policy;

    /** Invents the region, reads it, and loads the accounts as columns. */
    @Setup
    public void load() throws IOException {
        Path folder = Files.createTempDirectory("palier-jmh-");
        List<Path> files = Region.of(TENANCIES, MONTHS, SEED)
                .write(folder, Dialect.PLAIN, Order.JOURNAL, Progress.NONE)
                .files();
        Intake intake = line -> {};
        TenancyTable tenancies = TenanciesReader.read(Source.of(files.get(0)), Profile.NONE.tenancies(), intake);
        LedgerColumns ledger = new LedgerReader(tenancies, Profile.NONE, intake, 2)
                .read(List.of(Source.of(files.get(1))), Math.toIntExact(Region.LAST_DAY.toEpochDay()));
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
        Months months = new Months(Region.LAST_DAY);
        for (int from = 0; from < TENANCIES; from += Columns.BLOCK) {
            AccountMonths block = new AccountMonths(months, Columns.BLOCK);
            block.load(ledger, from, Math.min(TENANCIES, from + Columns.BLOCK));
            blocks.add(block);
        }
        policy = Policy.shipped();
        signals = new Signals(TENANCIES);
        decisions = new Decisions(TENANCIES, policy);
        kernel = new SignalKernel(tenancies, ledger, new UnpaidRent(LegalRules.arrears()), months, signals);
        rules = new PolicyKernel(policy, Columns.BLOCK);
        triage = Triage.of(tenancies, ledger, Region.LAST_DAY, 2);
        published = Rehearsal.list(triage, policy);
    }

    /** Signals, action and score of all tenancies, on one thread. */
    @Benchmark
    public Decisions signalsActionAndScore() {
        int from = 0;
        for (AccountMonths block : blocks) {
            int to = Math.min(TENANCIES, from + Columns.BLOCK);
            kernel.draw(block, from, to);
            rules.decide(signals, from, to, decisions);
            from = to;
        }
        return decisions;
    }

    /** A policy applied to loaded signals, the list put in order, everybody's move counted; two threads. */
    @Benchmark
    public Rehearsal.Counts rehearsal() {
        return Rehearsal.of(triage, published, Rehearsal.list(triage, policy)).counts();
    }
}
