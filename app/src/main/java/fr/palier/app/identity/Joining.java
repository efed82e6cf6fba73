package fr.palier.app.identity;

import fr.palier.app.identity.guard.Passwords;
import fr.palier.app.identity.store.Link;
import fr.palier.app.identity.store.Link.Kind;
import fr.palier.app.identity.store.Links;
import fr.palier.app.identity.store.PersonStore;
import fr.palier.app.shared.Actor;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What links open: accounts that begin, roles that are taken up. Each link once, and only together with its effect. */
@Component
class Joining {
    private final Links links;
    private final PersonStore people;
    private final Audit audit;
    private final Transactions transactions;

    Joining(Links links, PersonStore people, Audit audit, Transactions transactions) {
        this.links = links;
        this.people = people;
        this.audit = audit;
        this.transactions = transactions;
    }

    Optional<Link> find(String token, Kind kind) {
        return transactions.unscoped(() -> links.find(token, kind));
    }

    /** Whether the address of an invitation has an account already; then its person signs in to accept. */
    boolean isKnown(Link invitation) {
        return transactions.unscoped(() -> people.byEmail(invitation.email())).isPresent();
    }

    /**
     * Makes the account of a first-account link or of an invitation, with its roles.
     *
     * @throws Refused for a password that is not good or an address that is taken; the link then stays good
     */
    UUID open(String token, Kind kind, String email, String name, String password) {
        Passwords.refusal(password, email, name).ifPresent(key -> {
            throw new Refused(key, Passwords.SHORTEST);
        });
        String hash = Passwords.hash(password);
        return taken(token, kind, link -> {
            String address = kind == Kind.INVITATION ? link.email() : email;
            UUID person = people.add(address, name).orElseThrow(() -> new Refused("identity.link.address-taken"));
            people.setPassword(person, hash);
            return person;
        });
    }

    /** Makes the account of an invitation for somebody whom an identity provider knows; no password. */
    UUID openExternal(String token, String issuer, String subject) {
        return taken(token, Kind.INVITATION, link -> {
            UUID person =
                    people.add(link.email(), link.name()).orElseThrow(() -> new Refused("identity.link.address-taken"));
            people.addExternalLogin(issuer, subject, person);
            return person;
        });
    }

    /** Takes up the roles of an invitation as a person who has signed in; it has to be theirs. */
    void accept(String token, UUID person) {
        taken(token, Kind.INVITATION, link -> {
            boolean theirs = people.find(person)
                    .map(found -> found.email().equals(link.email()))
                    .orElse(false);
            if (!theirs) {
                throw new Refused("identity.link.not-yours");
            }
            return person;
        });
    }

    private interface Opening {
        UUID person(Link link);
    }

    private UUID taken(String token, Kind kind, Opening opening) {
        Link link = find(token, kind).orElseThrow(NotFound::new);
        int landlord = Optional.ofNullable(link.forLandlord()).orElse(0);
        return transactions.write(Scope.ofProgram(landlord), () -> {
            if (!links.use(token)) {
                throw new NotFound();
            }
            UUID person = opening.person(link);
            Scope scope = new Scope(landlord, new Actor(person, "", Set.of()));
            for (Role role : link.roles()) {
                people.grant(person, link.forLandlord(), role.name(), person);
            }
            audit.record(scope, "link.used", "person:" + person, Map.of("link", link.id(), "roles", link.forRoles()));
            return person;
        });
    }
}
