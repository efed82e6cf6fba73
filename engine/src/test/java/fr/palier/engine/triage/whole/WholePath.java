package fr.palier.engine.triage.whole;

import fr.palier.engine.intake.Intake;
import fr.palier.engine.intake.LedgerReader;
import fr.palier.engine.intake.Profile;
import fr.palier.engine.intake.RefusedLine;
import fr.palier.engine.intake.TenanciesReader;
import fr.palier.engine.intake.TenancyTable;
import fr.palier.engine.ledger.LedgerColumns;
import fr.palier.engine.source.Source;
import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.Decisions;
import fr.palier.engine.triage.Policy;
import fr.palier.engine.triage.Triage;
import fr.palier.engine.triage.WorklistWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** The main job as its users meet it: text in, the bytes of the worklist out. */
@NullMarked
record WholePath(LocalDate asOf, int threads) {

    /** A file that exists in memory alone. */
    static Source source(String name, String text, Charset charset) {
        byte[] bytes = text.getBytes(charset);
        return new Source(name, () -> new ByteArrayInputStream(bytes));
    }

    static Source source(String name, String text) {
        return source(name, text, StandardCharsets.UTF_8);
    }

    /** Reads both files; no line may be refused. */
    Triage triage(Source tenancies, List<Source> ledgers) {
        List<RefusedLine> refused = new ArrayList<>();
        Intake intake = refused::add;
        TenancyTable table = TenanciesReader.read(tenancies, Profile.NONE.tenancies(), intake);
        LedgerColumns ledger =
                new LedgerReader(table, Profile.NONE, intake, threads).read(ledgers, (int) asOf.toEpochDay());
        if (!refused.isEmpty()) {
            throw new IllegalStateException(refused.size() + " lines refused, the first: " + refused.getFirst());
        }
        return Triage.of(table, ledger, asOf, threads);
    }

    /** The whole list, under the policy that ships. */
    byte[] worklist(Source tenancies, List<Source> ledgers) {
        Triage triage = triage(tenancies, ledgers);
        Policy policy = Policy.shipped();
        Decisions decisions = triage.decide(policy);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new WorklistWriter(triage, policy, decisions, Lang.EN, WorklistWriter.Form.PLAIN)
                    .write(triage.worklist(policy, decisions, true), Integer.MAX_VALUE, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
