package fr.palier.app.messages.outbox;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.carrier.Carrier;
import fr.palier.app.messages.carrier.Carriers;
import fr.palier.app.messages.carrier.Receipt;
import fr.palier.app.messages.mail.Enclosures;
import fr.palier.app.messages.outbox.Wordings.Worded;
import fr.palier.app.messages.outbox.Wordings.Worded.Words;
import fr.palier.app.messages.outbox.pace.Paces;
import fr.palier.app.messages.settings.Origins;
import fr.palier.app.outreach.CallTime;
import fr.palier.app.portfolio.Landlord;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.portfolio.Recordings;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.timeline.Timeline;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** A node of the outbox and nothing else, with carriers of a test's own. Several work on one database, as in a house. */
public final class Node implements AutoCloseable {
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();

    public Node(DataSource source, CallTime time, Function<Receipt.Desk, List<Carrier>> carriers) {
        this(source, time, carriers, (_, _, _) -> Optional.empty());
    }

    /** A node that knows where letters are kept. */
    @SuppressWarnings("checkstyle:MethodLength") // the beans of a node
    Node(DataSource source, CallTime time, Function<Receipt.Desk, List<Carrier>> carriers, Enclosures enclosures) {
        beans.registerBean(DataSourceTransactionManager.class, () -> new DataSourceTransactionManager(source));
        beans.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        beans.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        beans.registerBean(CallTime.class, () -> time);
        beans.registerBean(BusinessClock.class, () -> new Today(time));
        beans.registerBean(Wordings.class, () -> Node::words);
        beans.registerBean(Enclosures.class, () -> enclosures);
        beans.registerBean(Carriers.class, () -> new Carriers(carriers.apply(beans.getBean(Receipts.class))));
        beans.register(
                Transactions.class,
                Landlords.class,
                Recordings.class,
                Timeline.class,
                ofTimeline("TimelineStore"),
                ofTimeline("FactStore"),
                ClaimStore.class,
                Paces.class,
                MailClaims.class,
                Fallback.class,
                Claims.class,
                SettleStore.class,
                Settling.class,
                ReceiptStore.class,
                Receipts.class,
                References.class,
                Returning.class,
                Origins.class,
                ProviderStore.class,
                Roster.class,
                Drain.class);
        beans.refresh();
    }

    private static Class<?> ofTimeline(String name) {
        try {
            return Class.forName(Timeline.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<Long, Worded> words(Scope scope, List<Wordings.Blank> blanks) {
        return blanks.stream()
                .collect(Collectors.toMap(
                        Wordings.Blank::message,
                        blank -> new Words(
                                blank.channel() == Channel.SMS ? "" : "Coupure d’eau",
                                "Eau coupée à 8 h : réserve à prévoir.")));
    }

    private record Today(CallTime time) implements BusinessClock {
        @Override
        public LocalDate today() {
            return time.now().toLocalDate();
        }

        @Override
        public boolean isDemonstration() {
            return false;
        }
    }

    /** Hands over what is due of one landlord. */
    void drain(Scope scope, Channel channel) {
        Landlord landlord =
                beans.getBean(Landlords.class).find(scope.landlord()).orElseThrow();
        beans.getBean(Settling.class).recover(scope);
        beans.getBean(Claims.class).release(scope);
        Drain drain = beans.getBean(Drain.class);
        while (drain.round(landlord, channel)) {
            receipts();
        }
        receipts();
    }

    /** Hands over what is due of all landlords, as the job does. */
    public void run(Channel channel, Duration atMost) {
        beans.getBean(Drain.class).run(channel, atMost);
    }

    void receipts() {
        beans.getBean(Receipts.class).match();
    }

    /** Reads what has come back of mail. */
    void returns() {
        beans.getBean(Returning.class).run(Duration.ofMinutes(1));
        receipts();
    }

    <T> T bean(Class<T> kind) {
        return beans.getBean(kind);
    }

    @Override
    public void close() {
        beans.close();
    }

    /** An hour that does not pass. */
    public static CallTime at(LocalDateTime now) {
        return () -> now;
    }
}
