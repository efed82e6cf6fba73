package fr.palier.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.identity.guard.Passwords;
import fr.palier.app.identity.store.TeamStore.Row;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PalierTest
class TeamTest {
    @Autowired
    private Cast cast;

    @Autowired
    private Team team;

    @Autowired
    private Joining joining;

    @Autowired
    private Recovery recovery;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Audit audit;

    @Autowired
    private fr.palier.app.shared.Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    private Scope administrator() {
        return cast.person(cast.landlord(), Role.ADMINISTRATOR);
    }

    private static UUID id(Scope scope) {
        return scope.actor().person();
    }

    private static String token(Team.Given given) {
        return given.address().substring(given.address().lastIndexOf('/') + 1);
    }

    @Test
    void givesAndTakesRolesAtOnceAndKeepsARecord() {
        Scope boss = administrator();
        UUID colleague = id(cast.colleague(boss, Role.CALLER));
        team.setRoles(boss, colleague, Set.of(Role.ADVISER));
        assertThat(people.actor(colleague, Optional.of(boss.landlord()))
                        .orElseThrow()
                        .roles())
                .containsExactly(Role.ADVISER);
        assertThat(audit.upon(boss, "person:" + colleague, 10))
                .extracting(Audit.Line::act)
                .containsExactlyInAnyOrder("role.granted", "role.withdrawn");
    }

    @Test
    void givesNoRoleBeyondTheLandlord() {
        Scope boss = administrator();
        UUID colleague = id(cast.colleague(boss, Role.CALLER));
        team.setRoles(boss, colleague, Set.of(Role.CALLER, Role.FEDERATION_OFFICER, Role.PARTNER));
        assertThat(people.grants(colleague))
                .containsExactly(new People.Grant(Optional.of(boss.landlord()), Role.CALLER));
    }

    @Test
    void letsNobodyTouchTheirOwnAccount() {
        Scope boss = administrator();
        assertThatThrownBy(() -> team.setRoles(boss, id(boss), Set.of(Role.MANAGER)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> team.close(boss, id(boss))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> team.recover(boss, id(boss), true)).isInstanceOf(Refused.class);
    }

    @Test
    void knowsNobodyOfAnotherLandlord() {
        Scope boss = administrator();
        UUID stranger = id(administrator());
        assertThatThrownBy(() -> team.find(boss, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> team.setRoles(boss, stranger, Set.of(Role.CALLER)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> team.close(boss, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> team.reopen(boss, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> team.recover(boss, stranger, false)).isInstanceOf(NotFound.class);
        UUID invitation = team.invitations(invited(administrator())).getFirst().id();
        assertThatThrownBy(() -> team.inviteAgain(boss, invitation)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> team.withdrawInvitation(boss, invitation)).isInstanceOf(NotFound.class);
    }

    private Scope invited(Scope boss) {
        team.invite(boss, fresh(), "A. Fabre", Set.of(Role.ADVISER));
        return boss;
    }

    private static String fresh() {
        return UUID.randomUUID() + "@example.org";
    }

    @Test
    void opensAnInvitationOnceWithItsRoles() {
        Scope boss = administrator();
        String token = token(team.invite(boss, fresh(), "A. Fabre", Set.of(Role.ADVISER, Role.CALLER)));
        UUID person = joining.open(token, INVITATION, "ignored@example.org", "A. Fabre", Cast.PASSWORD);
        assertThat(people.actor(person, Optional.of(boss.landlord()))
                        .orElseThrow()
                        .roles())
                .containsExactlyInAnyOrder(Role.ADVISER, Role.CALLER);
        assertThat(team.invitations(boss)).isEmpty();
        assertThatThrownBy(() -> joining.open(token, INVITATION, fresh(), "Another", Cast.PASSWORD))
                .isInstanceOf(NotFound.class);
    }

    private static final fr.palier.app.identity.store.Link.Kind INVITATION =
            fr.palier.app.identity.store.Link.Kind.INVITATION;

    @Test
    void keepsALinkGoodWhoseFormWasRefused() {
        String token = token(team.invite(administrator(), fresh(), "A. Fabre", Set.of(Role.ADVISER)));
        assertThatThrownBy(() -> joining.open(token, INVITATION, "", "A. Fabre", "password1234"))
                .isInstanceOf(Refused.class);
        assertThat(joining.find(token, INVITATION)).isPresent();
    }

    /** Whoever administers one landlord must not come into an account that is good for another. */
    @Test
    void neverTakesOverAnAccountByAnInvitation() {
        Scope known = administrator();
        String token = token(team.invite(administrator(), Cast.email(known), "Known", Set.of(Role.MANAGER)));
        assertThatThrownBy(() -> joining.open(token, INVITATION, "", "Known", Cast.PASSWORD))
                .isInstanceOf(Refused.class);
        UUID other = id(administrator());
        assertThatThrownBy(() -> joining.accept(token, other)).isInstanceOf(Refused.class);
        joining.accept(token, id(known));
        assertThat(people.grants(id(known))).hasSize(2);
    }

    @Test
    void letsAnInvitationGoStale() {
        Scope boss = administrator();
        String token = token(team.invite(boss, fresh(), "A. Fabre", Set.of(Role.ADVISER)));
        expire(token);
        assertThat(joining.find(token, INVITATION)).isEmpty();
        String anew =
                token(team.inviteAgain(boss, team.invitations(boss).getFirst().id()));
        assertThat(joining.find(anew, INVITATION)).isPresent();
    }

    private void expire(String token) {
        transactions.unscoped(
                () -> jdbc.sql("update identity.link set expires_at = now() - interval '1 second' where token_hash = ?")
                        .param(fr.palier.app.shared.Token.hash(token))
                        .update());
    }

    @Test
    void shutsAnAccountAndOpensItAgain() {
        Scope boss = administrator();
        UUID colleague = id(cast.colleague(boss, Role.CALLER));
        team.close(boss, colleague);
        assertThat(people.find(colleague)).isEmpty();
        team.reopen(boss, colleague);
        assertThat(people.find(colleague)).isPresent();
    }

    @Test
    void takesOnlyItsOwnRolesFromWhoeverWorksElsewhereToo() {
        Scope elsewhere = administrator();
        Scope boss = administrator();
        joining.accept(token(team.invite(boss, Cast.email(elsewhere), "X", Set.of(Role.CALLER))), id(elsewhere));
        team.close(boss, id(elsewhere));
        assertThat(people.grants(id(elsewhere)))
                .containsExactly(new People.Grant(Optional.of(elsewhere.landlord()), Role.ADMINISTRATOR));
    }

    @Test
    void getsNobodyInByTheRecoveryLinkAlone() {
        Scope boss = administrator();
        Scope lost = cast.withPassword(cast.colleague(boss, Role.CALLER));
        String token = token(team.recover(boss, id(lost), false));
        for (Recovery.Proof proof : Recovery.Proof.values()) {
            assertThatThrownBy(() -> recovery.recover(token, proof, "12345678", "une toute autre phrase"))
                    .isInstanceOf(Refused.class);
        }
        assertThat(recovery.recover(token, Recovery.Proof.PASSWORD, Cast.PASSWORD, ""))
                .isEqualTo(id(lost));
        assertThatThrownBy(() -> recovery.recover(token, Recovery.Proof.PASSWORD, Cast.PASSWORD, ""))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void getsInWithTheDigitsSaidAloud() {
        Scope boss = administrator();
        Scope lost = cast.withPassword(cast.colleague(boss, Role.CALLER));
        Team.Given given = team.recover(boss, id(lost), true);
        recovery.recover(token(given), Recovery.Proof.SAID, given.said(), "une toute autre phrase");
        assertThat(accounts.isPassword(id(lost), "une toute autre phrase")).isTrue();
    }

    @Test
    void saysNoDigitsForAnAccountThatIsGoodElsewhere() {
        Scope elsewhere = administrator();
        Scope boss = administrator();
        joining.accept(token(team.invite(boss, Cast.email(elsewhere), "X", Set.of(Role.CALLER))), id(elsewhere));
        assertThatThrownBy(() -> team.recover(boss, id(elsewhere), true)).isInstanceOf(Refused.class);
        assertThat(team.recover(boss, id(elsewhere), false).said()).isEmpty();
    }

    @Test
    void endsARecoveryAfterTenMinutes() {
        Scope boss = administrator();
        Scope lost = cast.withPassword(cast.colleague(boss, Role.CALLER));
        String token = token(team.recover(boss, id(lost), false));
        expire(token);
        assertThatThrownBy(() -> recovery.recover(token, Recovery.Proof.PASSWORD, Cast.PASSWORD, ""))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void keepsNoTokenButItsHash() {
        Scope boss = administrator();
        String token = token(team.invite(boss, fresh(), "A. Fabre", Set.of(Role.ADVISER)));
        List<String> kept = transactions.unscoped(() -> jdbc.sql("select l::text from identity.link l")
                .query(String.class)
                .list());
        assertThat(kept).noneMatch(row -> row.contains(token));
        assertThat(Passwords.SHORTEST).isEqualTo(12);
    }

    @Test
    void findsPeopleByTheBeginningOfAnyWordWithoutAccents() {
        List<Row> rows = List.of(
                row("Adèle Fabre", Role.ADVISER), row("Bruno Azéma", Role.CALLER), row("Éric Fabre", Role.ADVISER));
        assertThat(names(rows, "fab", TeamPage.Sort.NAME)).containsExactly("Adèle Fabre", "Éric Fabre");
        assertThat(names(rows, "AZEM bru", TeamPage.Sort.NAME)).containsExactly("Bruno Azéma");
        assertThat(names(rows, "abre", TeamPage.Sort.NAME)).isEmpty();
    }

    private static List<String> names(List<Row> rows, String search, TeamPage.Sort sort) {
        TeamPage.Asked asked = new TeamPage.Asked(search, Optional.empty(), TeamPage.State.ALL, sort);
        return TeamPage.of(rows, asked, Optional.empty(), List.of()).people().stream()
                .map(Row::name)
                .toList();
    }

    @Test
    void cutsALongListIntoPagesThatMissNobody() {
        List<Row> rows = java.util.stream.IntStream.range(0, 120)
                .mapToObj(i -> row("P %03d".formatted(i), Role.CALLER))
                .toList();
        java.util.ArrayList<String> seen = new java.util.ArrayList<>();
        Optional<UUID> after = Optional.empty();
        do {
            TeamPage page = TeamPage.of(rows, TeamPage.Asked.ALL, after, List.of());
            page.people().forEach(row -> seen.add(row.name()));
            after = page.next();
        } while (after.isPresent());
        assertThat(seen).hasSize(120).doesNotHaveDuplicates().isSorted();
    }

    private static Row row(String name, Role role) {
        return new Row(UUID.randomUUID(), name, "x@example.org", true, true, null, role.name());
    }
}
