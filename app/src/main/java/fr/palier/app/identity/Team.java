package fr.palier.app.identity;

import fr.palier.app.identity.store.Link;
import fr.palier.app.identity.store.Link.Kind;
import fr.palier.app.identity.store.Links;
import fr.palier.app.identity.store.PersonStore;
import fr.palier.app.identity.store.TeamStore;
import fr.palier.app.identity.store.TeamStore.Row;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Token;
import fr.palier.app.shared.Transactions;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The door to a landlord's team, for its administrators: who may do what, who comes, who goes. Nobody changes their own roles.
 * Whoever also works for another landlord keeps their account there: a team takes its own roles back and no more.
 */
@Component
class Team {
    private static final int DIGITS = 8;

    private final TeamStore rows;
    private final PersonStore people;
    private final Links links;
    private final Sessions sessions;
    private final Audit audit;
    private final Transactions transactions;

    Team(TeamStore rows, PersonStore people, Links links, Sessions sessions, Audit audit, Transactions transactions) {
        this.rows = rows;
        this.people = people;
        this.links = links;
        this.sessions = sessions;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** A link to hand on, shown once; with digits to say aloud, or none. */
    record Given(String address, String said) {
        @Override
        public String toString() {
            return "a link";
        }
    }

    List<Row> all(Scope scope) {
        return transactions.read(scope, () -> rows.all(scope));
    }

    List<Link> invitations(Scope scope) {
        return transactions.read(scope, () -> links.invitations(scope.landlord()));
    }

    Row find(Scope scope, UUID person) {
        return all(scope).stream()
                .filter(row -> row.id().equals(person))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    List<Audit.Line> history(Scope scope, UUID person) {
        return audit.upon(scope, subject(person), 20);
    }

    /** Invites somebody to take up roles; an address is never matched to an account that is there already. */
    Given invite(Scope scope, String email, String name, Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new Refused("identity.team.no-role");
        }
        return transactions.write(scope, () -> {
            Link link = Link.of(Kind.INVITATION, Instant.now())
                    .granting(scope.landlord(), List.copyOf(landlordRoles(roles)))
                    .inviting(PersonStore.normal(email), name.strip());
            String token = links.add(link, scope.actor().person());
            audit.record(scope, "invited", "link:" + link.id(), Map.of("roles", link.forRoles()));
            return new Given(Kind.INVITATION.address(token), "");
        });
    }

    /** The same invitation anew, good for three more days; the old link is worth nothing any more. */
    Given inviteAgain(Scope scope, UUID invitation) {
        return transactions.write(scope, () -> {
            Link old = links.invitation(scope.landlord(), invitation).orElseThrow(NotFound::new);
            links.remove(old.id());
            return invite(scope, old.email(), old.name(), EnumSet.copyOf(old.roles()));
        });
    }

    void withdrawInvitation(Scope scope, UUID invitation) {
        transactions.write(scope, () -> {
            Link link = links.invitation(scope.landlord(), invitation).orElseThrow(NotFound::new);
            links.remove(link.id());
            audit.record(scope, "invitation.withdrawn", "link:" + link.id(), Map.of());
        });
    }

    /** Gives somebody exactly these roles. */
    void setRoles(Scope scope, UUID person, Set<Role> wanted) {
        notOneself(scope, person);
        transactions.write(scope, () -> {
            Set<Role> held = Set.copyOf(find(scope, person).roles());
            for (Role role : landlordRoles(Set.of(Role.values()))) {
                if (wanted.contains(role) && !held.contains(role)) {
                    people.grant(
                            person, scope.landlord(), role.name(), scope.actor().person());
                    audit.record(scope, "role.granted", subject(person), Map.of("role", role));
                }
                if (held.contains(role) && !wanted.contains(role)) {
                    people.withdraw(person, scope.landlord(), role.name());
                    audit.record(scope, "role.withdrawn", subject(person), Map.of("role", role));
                }
            }
        });
    }

    /** Shuts somebody out at once. Their account is closed; if they work elsewhere too, only their roles here end. */
    void close(Scope scope, UUID person) {
        notOneself(scope, person);
        transactions.write(scope, () -> {
            Row row = find(scope, person);
            if (rows.worksElsewhere(scope, person)) {
                row.roles().forEach(role -> people.withdraw(person, scope.landlord(), role.name()));
            } else {
                people.setActive(person, false);
            }
            links.removeRecoveries(person);
            audit.record(scope, "account.closed", subject(person), Map.of());
        });
        sessions.endAll(person);
    }

    void reopen(Scope scope, UUID person) {
        notOneself(scope, person);
        transactions.write(scope, () -> {
            find(scope, person);
            people.setActive(person, true);
            audit.record(scope, "account.reopened", subject(person), Map.of());
        });
    }

    /**
     * A link by which somebody gets back in with one more proof; an older one is worth nothing any more.
     *
     * @param nothingLeft the person has neither password nor code: digits are given to be said aloud. Not for somebody who works
     *     elsewhere too: nobody here may open an account that is good for another landlord
     */
    Given recover(Scope scope, UUID person, boolean nothingLeft) {
        notOneself(scope, person);
        return transactions.write(scope, () -> {
            if (!find(scope, person).active()) {
                throw new Refused("identity.team.closed");
            }
            if (nothingLeft && rows.worksElsewhere(scope, person)) {
                throw new Refused("identity.team.works-elsewhere");
            }
            links.removeRecoveries(person);
            String said = nothingLeft ? Token.digits(DIGITS) : "";
            Link link = Link.of(Kind.RECOVERY, Instant.now()).to(person, nothingLeft ? said : null);
            String token = links.add(link, scope.actor().person());
            audit.record(scope, nothingLeft ? "recovery.said" : "recovery.link", subject(person), Map.of());
            return new Given(Kind.RECOVERY.address(token), said.replaceAll("(.{4})(?!$)", "$1 "));
        });
    }

    private static Set<Role> landlordRoles(Set<Role> roles) {
        EnumSet<Role> of = EnumSet.noneOf(Role.class);
        roles.stream().filter(Role::worksForALandlord).forEach(of::add);
        return of;
    }

    private static void notOneself(Scope scope, UUID person) {
        if (scope.actor().person().equals(person)) {
            throw new Refused("identity.team.not-oneself");
        }
    }

    private static String subject(UUID person) {
        return "person:" + person;
    }
}
