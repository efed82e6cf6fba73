package fr.palier.app.identity;

import fr.palier.app.shared.Token;
import fr.palier.app.shared.Transactions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions that a person has open, on all their machines; the door that closes them. */
@Component
public class Sessions {
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Transactions transactions;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions, Transactions transactions) {
        this.sessions = sessions;
        this.transactions = transactions;
    }

    /**
     * A session as its person sees it.
     *
     * @param key points at it without opening it
     * @param browser and system, such as "Firefox · Windows"
     */
    public record Open(String key, String browser, Instant since, Instant lastUsed, boolean isThis) {}

    /** A person's open sessions, the latest used first. */
    public List<Open> of(UUID person, String current) {
        return found(person).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> open(session, current))
                .sorted(Comparator.comparing(Open::lastUsed).reversed())
                .toList();
    }

    private static Open open(Session session, String current) {
        String browser = Objects.requireNonNullElse(session.getAttribute(Visit.BROWSER), "");
        return new Open(
                Token.nickname(session.getId()),
                browser,
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getId().equals(current));
    }

    /** Ends one of a person's sessions; what is no such key ends nothing. */
    public void end(UUID person, String key) {
        endWhere(person, session -> Token.nickname(session.getId()).equals(key));
    }

    /** Ends all of a person's sessions, at once and on every machine. */
    public void endAll(UUID person) {
        endWhere(person, session -> true);
    }

    /** Ends all of a person's sessions but the one with this id. */
    public void endOthers(UUID person, String current) {
        endWhere(person, session -> !session.getId().equals(current));
    }

    private void endWhere(UUID person, Predicate<Session> which) {
        transactions.unscoped(() -> {
            found(person).values().stream().filter(which).map(Session::getId).forEach(sessions::deleteById);
            return true;
        });
    }

    private Map<String, ? extends Session> found(UUID person) {
        return sessions.findByPrincipalName(person.toString());
    }
}
