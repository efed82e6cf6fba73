package fr.palier.app.messages.outbox;

import com.icegreen.greenmail.util.GreenMail;
import fr.palier.app.messages.Channel;
import fr.palier.app.messages.carrier.Accounts.Mail;
import fr.palier.app.messages.carrier.Accounts.Tls;
import fr.palier.app.messages.carrier.Carrier;
import fr.palier.app.messages.carrier.Receipt;
import fr.palier.app.messages.carrier.SmtpCarrier;
import fr.palier.app.outreach.CallRoom;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import fr.palier.app.timeline.Timeline;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A landlord whose ten households have numbers, but for the eighth, and a node of the outbox with carriers of a script. */
@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
abstract class OutboxTestBed {
    /** A Wednesday, the middle of its morning. */
    static final LocalDateTime NOW = LocalDateTime.of(2020, 4, 15, 10, 30);

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Transactions transactions;

    @Autowired
    Cast cast;

    @Autowired
    CallRoom room;

    @Autowired
    Timeline timeline;

    /** Providers' records are of the whole platform: each test has providers of its own. */
    final String suffix = "-" + UUID.randomUUID();

    final Script texts = new Script("texts" + suffix, Channel.SMS);
    final Script mail = new Script("mail" + suffix, Channel.EMAIL);
    private final List<Node> nodes = new ArrayList<>();
    LocalDateTime now = NOW;
    Scope scope;
    Rows rows;

    @BeforeEach
    void begin() {
        scope = room.withTenancies(10);
        rows = new Rows(jdbc, transactions);
    }

    @AfterEach
    void end() {
        nodes.forEach(Node::close);
    }

    Node node(Function<Receipt.Desk, List<Carrier>> carriers) {
        Node node = new Node(source, () -> now, carriers);
        nodes.add(node);
        return node;
    }

    Node node() {
        return node(_ -> List.of(texts, mail));
    }

    /** A send of texts to everybody with a number. */
    int texting() {
        return texting(Rows.Kind.USUAL, Channel.SMS);
    }

    int texting(Rows.Kind kind, Channel... channels) {
        int send = rows.send(scope, kind, channels);
        rows.enqueue(scope, send, channels[0], NOW);
        return send;
    }

    void email(int tenancy) {
        transactions.write(
                scope,
                () -> jdbc.sql("""
                        insert into portfolio.contact_point (landlord_id, tenancy_id, kind, source, value, recorded, actor)
                        values (?, ?, 'email', 'file', ?, 1, ?)""")
                        .params(
                                scope.landlord(),
                                tenancy,
                                "l.azema" + tenancy + "@example.org",
                                scope.actor().person())
                        .update());
    }

    /** Mail over a server of the test. */
    SmtpCarrier over(GreenMail server) {
        return new SmtpCarrier(new Mail(
                "mail" + suffix,
                "127.0.0.1",
                server.getSmtp().getPort(),
                Tls.OFFERED,
                null,
                null,
                "messages@palier.example.org",
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                List.of(),
                null));
    }
}
