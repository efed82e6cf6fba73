package fr.palier.app.triage;

import fr.palier.app.triage.Kernel.Inputs;
import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.Decisions;
import fr.palier.engine.triage.NearestFlip;
import fr.palier.engine.triage.Policy;
import fr.palier.engine.triage.Signal;
import fr.palier.engine.triage.Triage;
import fr.palier.engine.triage.Worklist;
import fr.palier.engine.triage.WorklistWriter;
import fr.palier.engine.triage.WorklistWriter.Form;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/** A list computed of its inputs, and its digest. */
record Listing(Inputs inputs, Policy policy, Triage triage, Decisions decisions, Worklist worklist, byte[] digest) {
    static Listing of(Inputs inputs, Policy policy, int threads) {
        Triage triage = Triage.of(inputs.tenancies(), inputs.ledger(), inputs.asOf(), threads);
        Decisions decisions = triage.decide(policy);
        Worklist worklist = triage.worklist(policy, decisions, false);
        return new Listing(inputs, policy, triage, decisions, worklist, digest(triage, policy, decisions, worklist));
    }

    /** SHA-256 over the bytes of the list as the command line writes it in French. */
    private static byte[] digest(Triage triage, Policy policy, Decisions decisions, Worklist worklist) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            new WorklistWriter(triage, policy, decisions, Lang.FR, Form.PLAIN)
                    .write(worklist, worklist.size(), new DigestOutputStream(OutputStream.nullOutputStream(), sha));
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String digestText() {
        return HexFormat.of().formatHex(digest);
    }

    /** Lines after a rank, 0 to begin. */
    List<ListedLine> lines(int afterRank, int limit) {
        NearestFlip flips = triage.nearestFlip(policy);
        int end = (int) Math.min(worklist.size(), (long) afterRank + limit);
        return IntStream.range(afterRank, Math.max(afterRank, end))
                .mapToObj(place -> line(flips, place))
                .toList();
    }

    private ListedLine line(NearestFlip flips, int place) {
        int tenancy = worklist.tenancy(place);
        int action = decisions.action(tenancy);
        return new ListedLine(
                place + 1,
                inputs.tenancies().id(tenancy),
                policy.actions().get(action),
                decisions.score(tenancy),
                triage.signals().get(Signal.BALANCE, tenancy),
                IntStream.range(0, policy.scoreRowCount())
                        .filter(row -> decisions.matched(tenancy, row))
                        .boxed()
                        .toList(),
                flips.find(tenancy, action));
    }
}
