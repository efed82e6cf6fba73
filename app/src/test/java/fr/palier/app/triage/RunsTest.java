package fr.palier.app.triage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.PalierTest;
import fr.palier.app.support.RegionCast;
import fr.palier.app.support.RegionCast.Settled;
import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.Decisions;
import fr.palier.engine.triage.Policy;
import fr.palier.engine.triage.WorklistWriter;
import fr.palier.engine.triage.WorklistWriter.Form;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
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
