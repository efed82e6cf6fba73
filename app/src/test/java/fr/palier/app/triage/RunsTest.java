package fr.palier.app.triage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import fr.palier.app.support.RegionCast;
import fr.palier.app.support.RegionCast.Settled;
import fr.palier.app.timeline.HoldReason;
import fr.palier.app.timeline.HoldTerms;
import fr.palier.app.timeline.Holds;
import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.Decisions;
import fr.palier.engine.triage.Policy;
import fr.palier.engine.triage.WorklistWriter;
import fr.palier.engine.triage.WorklistWriter.Form;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PalierTest
class RunsTest {
    @Autowired
    private RegionCast region;

    @Autowired
    private Runs runs;

    @Autowired
    private LineStore lines;

    @Autowired
    private Holds holds;

    @Autowired
    private Cast cast;

    @Autowired
    private Kernel kernel;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    @Test
    void givesTheListThatTheCommandLineGivesForTheSameRegion() throws Exception {
        Settled settled = region.settle(4_000, 5);
        byte[] file = worklist(settled);
        Run run = runs.run(settled.scope(), Occasion.DEMAND);
        assertThat(run.tenancies())
                .isEqualTo(settled.files().tenancies().size())
                .isGreaterThan(100);
        assertThat(run.lines()).isPositive();
        assertThat(run.digest()).isEqualTo(sha(file));
        Listing recomputed = kernel.recorded(settled.scope(), run, 1);
        assertThat(HexFormat.of().formatHex(recomputed.digest())).isEqualTo(run.digest());
    }

    @Test
    void followsASuspensionAndItsEndAtOnce() throws Exception {
        Scope scope = region.settle(4_000, 6).scope();
        Run before = runs.run(scope, Occasion.DEMAND);
        int first = listed(scope, before).getFirst();
        LocalDate today = clock.today();
        Scope adviser = cast.colleague(scope, Role.ADVISER);
        HoldTerms terms = new HoldTerms(HoldReason.HOSPITAL, today.minusDays(3), today.plusDays(30), FreeText.NONE);
        long hold = holds.add(adviser, first, terms);
        Run held = renewed(scope, before);
        assertThat(held.occasion()).isEqualTo(Occasion.HOLDS);
        assertThat(listed(scope, held)).doesNotContain(first);
        holds.lift(adviser, first, hold);
        assertThat(listed(scope, renewed(scope, held))).contains(first);
    }

    private List<Integer> listed(Scope scope, Run run) {
        return transactions.read(scope, () -> lines.of(scope, run.id())).stream()
                .map(ListedLine::tenancyId)
                .toList();
    }

    private Run renewed(Scope scope, Run before) throws InterruptedException {
        for (int patience = 300; patience > 0; patience--) {
            Optional<Run> latest = runs.latest(scope).filter(run -> run.id() > before.id());
            if (latest.isPresent()) {
                return latest.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the list was not renewed");
    }

    private static byte[] worklist(Settled settled) throws Exception {
        Policy policy = Policy.shipped();
        Decisions decisions = settled.files().decide(policy);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WorklistWriter(settled.files(), policy, decisions, Lang.FR, Form.PLAIN)
                .write(settled.files().worklist(policy, decisions, false), Integer.MAX_VALUE, out);
        return out.toByteArray();
    }

    private static String sha(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
