package fr.palier.app.messages.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.carrier.Accounts.Numbers;
import fr.palier.app.messages.carrier.RudeMailServer;
import fr.palier.app.messages.carrier.TextCentre;
import fr.palier.app.shared.Scope;
import fr.palier.app.store.Login;
import fr.palier.app.support.TestStore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nodes are killed in the middle of their batches, twenty times: nobody is written to twice, and nobody is lost. */
@Tag("slow")
class FaultTest extends OutboxTestBed {
    private static final int KILLS = 20;
    private static final int HOUSEHOLDS = 3000;
    private static final int MOST_BEFORE_A_KILL = 90;

    private final Random random = new Random(20);

    /** A landlord whose households have an address of mail each, and a number of their own or none. */
    private Scope many() {
        Scope many = room.withTenancies(HOUSEHOLDS);
        rows.all(many, """
                insert into portfolio.contact_point (landlord_id, tenancy_id, kind, source, value, recorded, actor)
                select landlord_id, id, 'email', 'file', 'l.azema' || id || '@example.org', 1, gen_random_uuid()
                from portfolio.tenancy where landlord_id = ?""");
        rows.all(many, """
                delete from portfolio.contact_point where landlord_id = ? and kind = 'phone' and tenancy_id % 10 = 0""");
        return many;
    }

    @Test
    void handsOverAtMostOnceWhateverDies() throws Exception {
        Scope many = many();
        int mailing = rows.send(many, Rows.Kind.USUAL, Channel.EMAIL);
        int texting = rows.send(many, Rows.Kind.USUAL, Channel.SMS);
        int mails = rows.enqueue(many, mailing, Channel.EMAIL, NOW);
        int texts = rows.enqueue(many, texting, Channel.SMS, NOW);
        try (RudeMailServer mail = new RudeMailServer(RudeMailServer.Manner.KIND);
                TextCentre centre = new TextCentre(Numbers.SAME)) {
            for (int kill = 0; kill < KILLS; kill++) {
                killInTheMiddle(many, mail, centre);
                assertThat(total(many, mailing)).isEqualTo(mails);
                assertThat(total(many, texting)).isEqualTo(texts);
            }
            assertThat(rows.states(many, mailing)).containsKeys("email handing", "email waiting");
            finish(many, mail, centre);
            holds(many, mail, centre);
        }
    }

    /** The leases are over, and a last node lives. */
    private void finish(Scope many, RudeMailServer mail, TextCentre centre) {
        rows.all(many, "update messages.message set lease_until = now() where landlord_id = ? and state = 'handing'");
        try (Node last = new Node(
                source,
                Node.at(NOW),
                DyingNode.carriers(mail.port(), centre.account("x").port()))) {
            last.drain(many, Channel.EMAIL);
            last.drain(many, Channel.SMS);
        }
    }

    /** As soon as some more were taken than before. */
    private void killInTheMiddle(Scope many, RudeMailServer mail, TextCentre centre) throws Exception {
        int enough = mail.taken() + centre.texts().size() + 5 + random.nextInt(MOST_BEFORE_A_KILL);
        Process node = start(many, mail.port(), centre.account("x").port());
        while (mail.taken() + centre.texts().size() < enough) {
            assertThat(node.isAlive()).isTrue();
            Thread.sleep(2);
        }
        node.destroyForcibly().waitFor();
    }

    private static Process start(Scope many, int mail, int texts) throws IOException {
        Process node = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DyingNode.class.getName())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Login app = TestStore.get().app();
        try (PrintStream to = new PrintStream(node.getOutputStream(), true, StandardCharsets.UTF_8)) {
            List.of(app.url(), app.user(), app.password(), many.landlord(), mail, texts)
                    .forEach(to::println);
        }
        return node;
    }

    private int total(Scope many, int send) {
        return rows.states(many, send).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Of what is written as sent each was taken once; of what is unknown each once or never; nothing else was taken. */
    private void holds(Scope many, RudeMailServer mail, TextCentre centre) {
        assertThat(rows.one(many, """
                        select count(*) from messages.message where landlord_id = ? and state not in ('sent', 'unknown')""")).isZero();
        assertThat(mail.mostTaken()).isEqualTo(1);
        List<String> sent = addresses(many, "sent");
        List<String> unknown = addresses(many, "unknown");
        assertThat(unknown).isNotEmpty();
        assertThat(sent).allMatch(address -> taken(address, mail, centre) == 1);
        assertThat(unknown).allMatch(address -> taken(address, mail, centre) <= 1);
        long took = mail.taken() + centre.texts().size();
        assertThat(took)
                .isEqualTo(sent.size()
                        + unknown.stream()
                                .filter(one -> taken(one, mail, centre) == 1)
                                .count());
    }

    private static long taken(String address, RudeMailServer mail, TextCentre centre) {
        return address.contains("@") ? mail.taken(address) : centre.taken("33" + address.substring(1));
    }

    private List<String> addresses(Scope many, String state) {
        return transactions.read(
                many,
                () -> jdbc.sql("select address from messages.message where landlord_id = ? and state = ?")
                        .params(many.landlord(), state)
                        .query((row, n) -> row.getString(1))
                        .list());
    }
}
