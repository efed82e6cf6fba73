package fr.palier.app.messages.outbox;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.carrier.Accounts.Mail;
import fr.palier.app.messages.carrier.Accounts.Numbers;
import fr.palier.app.messages.carrier.Accounts.Sms;
import fr.palier.app.messages.carrier.Accounts.Tls;
import fr.palier.app.messages.carrier.Carrier;
import fr.palier.app.messages.carrier.Receipt;
import fr.palier.app.messages.carrier.SmppCarrier;
import fr.palier.app.messages.carrier.SmtpCarrier;
import fr.palier.app.shared.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Scanner;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A node in a process of its own, to be killed: reads on its input which database, landlord and servers, and hands over. */
final class DyingNode {
    private DyingNode() {}

    static void main() {
        Scanner in = new Scanner(System.in);
        DataSource source = new DriverManagerDataSource(in.nextLine(), in.nextLine(), in.nextLine());
        Scope scope = Scope.ofProgram(Integer.parseInt(in.nextLine()));
        int mail = Integer.parseInt(in.nextLine());
        int texts = Integer.parseInt(in.nextLine());
        Node node = new Node(source, Node.at(OutboxTestBed.NOW), carriers(mail, texts));
        Thread.startVirtualThread(() -> node.drain(scope, Channel.EMAIL));
        node.drain(scope, Channel.SMS);
    }

    static Function<Receipt.Desk, List<Carrier>> carriers(int mail, int texts) {
        return desk -> List.of(
                new SmtpCarrier(new Mail(
                        "mail " + mail,
                        "127.0.0.1",
                        mail,
                        Tls.OFFERED,
                        null,
                        null,
                        "messages@palier.example.org",
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        List.of(),
                        null)),
                new SmppCarrier(
                        new Sms(
                                "texts " + texts,
                                "127.0.0.1",
                                texts,
                                false,
                                "palier",
                                "secret",
                                "GARONNE",
                                Numbers.SAME,
                                10,
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(10)),
                        desk));
    }
}
