package fr.palier.app.identity;

import fr.palier.app.identity.store.Link;
import fr.palier.app.identity.store.Link.Kind;
import fr.palier.app.identity.store.PersonStore;
import fr.palier.app.shared.Transactions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The door for whom an identity provider knows. It is by issuer and subject that they are known here, and by the invitation that
 * an administrator gave them that they came to be; an address of mail, which a provider may give to somebody else tomorrow, ties
 * nobody to anything.
 */
@Component
public class ExternalLogins {
    private final PersonStore people;
    private final Accounts accounts;
    private final Joining joining;
    private final Visit visit;
    private final Transactions transactions;

    ExternalLogins(PersonStore people, Accounts accounts, Joining joining, Visit visit, Transactions transactions) {
        this.people = people;
        this.accounts = accounts;
        this.joining = joining;
        this.visit = visit;
        this.transactions = transactions;
    }

    /**
     * What a provider proved.
     *
     * @param strong whether it asked for two factors
     */
    public record Proved(String issuer, String subject, boolean strong) {
        @Override
        public String toString() {
            return "an account at " + issuer;
        }
    }

    /** Lets somebody in and says where to send them; empty for whom nobody invited, or who is shut out. */
    public Optional<String> enter(Proved proved, HttpServletRequest request, HttpServletResponse response) {
        Optional<UUID> person = transactions
                .unscoped(() ->
                        people.byExternalLogin(proved.issuer, proved.subject).flatMap(people::find))
                .map(known -> known.active() ? Optional.of(known.id()) : Optional.<UUID>empty())
                .orElseGet(() -> invited(proved, request));
        return person.map(id -> proved.strong
                ? visit.begin(request, response, id)
                : SignInController.follow(accounts.next(id), visit, request, response)
                        .substring("redirect:".length()));
    }

    private Optional<UUID> invited(Proved proved, HttpServletRequest request) {
        String token = Visit.link(request);
        Optional<Link> invitation = joining.find(token, Kind.INVITATION).filter(link -> !joining.isKnown(link));
        return invitation.map(link -> joining.openExternal(token, proved.issuer, proved.subject));
    }
}
