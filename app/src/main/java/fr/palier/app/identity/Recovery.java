package fr.palier.app.identity;

import fr.palier.app.identity.store.Link;
import fr.palier.app.identity.store.Link.Kind;
import fr.palier.app.identity.store.Links;
import fr.palier.app.shared.Actor;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Transactions;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The way back in for whoever lost a password or a telephone: a link that an administrator gave, and one more proof, which is
 * what is left: the password, a code, or the digits that the administrator said aloud. The link alone opens nothing.
 */
@Component
class Recovery {
    private final Links links;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final Audit audit;
    private final Transactions transactions;

    Recovery(
            Links links,
            Accounts accounts,
            SecondFactors factors,
            Sessions sessions,
            Audit audit,
            Transactions transactions) {
        this.links = links;
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** What the person still has. */
    enum Proof {
        /** A code of the application or on paper: a new password is chosen, the second factor stays. */
        CODE,
        /** The password: it stays, the second factor is chosen anew. */
        PASSWORD,
        /** Digits said aloud by the administrator: both are chosen anew. */
        SAID
    }

    /**
     * Opens the account again: sessions end everywhere, and what was lost is replaced.
     *
     * @param password the new one; not looked at where the old one was the proof
     * @return the person, who then signs in
     * @throws Refused for a wrong proof, too many of them, or a password that is not good; the link then stays good
     */
    UUID recover(String token, Proof proof, String given, String password) {
        Link link =
                transactions.unscoped(() -> links.find(token, Kind.RECOVERY)).orElseThrow(NotFound::new);
        UUID person = link.person();
        if (proof != Proof.PASSWORD) {
            accounts.check(person, password);
        }
        if (!proves(link, proof, given)) {
            throw new Refused("identity.recovery.not-proved");
        }
        if (!transactions.unscoped(() -> links.use(token))) {
            throw new NotFound();
        }
        if (proof != Proof.PASSWORD) {
            accounts.setPassword(person, password);
        }
        if (proof != Proof.CODE) {
            factors.remove(person);
        }
        sessions.endAll(person);
        audit.record(new Actor(person, "", Set.of()), "recovery." + proof, "person:" + person);
        return person;
    }

    private boolean proves(Link link, Proof proof, String given) {
        return switch (proof) {
            case CODE -> factors.accepts(link.person(), given);
            case PASSWORD -> accounts.isPassword(link.person(), given);
            case SAID -> accounts.tries("said", link.person(), () -> link.wasSaid(given));
        };
    }
}
