package fr.palier.app.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.dossier.referral.Partner;
import fr.palier.app.dossier.referral.Partners;
import fr.palier.app.dossier.referral.Referral;
import fr.palier.app.dossier.referral.Referral.Act;
import fr.palier.app.dossier.referral.Referral.Consent;
import fr.palier.app.dossier.referral.Referral.Field;
import fr.palier.app.dossier.referral.Referral.Reason;
import fr.palier.app.dossier.referral.Referral.State;
import fr.palier.app.dossier.referral.Referrals;
import fr.palier.app.dossier.referral.Referrals.Deciding;
import fr.palier.app.dossier.referral.Referrals.From;
import fr.palier.app.dossier.referral.Referrals.Seen;
import fr.palier.app.dossier.referral.Request.Told;
import fr.palier.app.dossier.referral.Sending;
import fr.palier.app.dossier.work.Item;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.store.Login;
import fr.palier.app.support.DossierCast;
import fr.palier.app.support.TestStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReferralsTest extends DossierTestBed {
    @Autowired
    private Referrals referrals;

    @Autowired
    private Partners partners;

    @Autowired
    private DossierCast dossierCast;

    private static Deciding deciding(Act act, String words) {
        return new Deciding(act, Optional.empty(), FreeText.orNothing(words, ""));
    }

    private Referral referral(Dossier dossier, long id) {
        return referrals.find(adviser, dossier.number(), id);
    }

    private List<String> told() {
        return transactions.read(
                adviser,
                () -> jdbc.sql("""
                        select detail ->> 'kind' || ' ' || (detail ->> 'state') from timeline.entry
                        where landlord_id = ? and kind = 'referral' order by recorded""")
                        .param(adviser.landlord())
                        .query((row, n) -> row.getString(1))
                        .list());
    }

    private Item.State task(Dossier dossier, Referral referral) {
        return item(dossier, referral.task()).state();
    }

    @Test
    void isSentAcceptedAndAnswered() {
        Dossier dossier = open();
        long id = dossierCast.refer(adviser, dossier, dossierCast.partner());
        assertThat(referral(dossier, id).shared()).containsExactly(Field.NAME, Field.ADDRESS, Field.CAUSE);
        assertThat(item(dossier, referral(dossier, id).task()).due()).contains(today.plusDays(15));
        referrals.decide(adviser, new Seen(id, 1), deciding(Act.ACCEPT, ""));
        assertThat(task(dossier, referral(dossier, id))).isEqualTo(Item.State.DONE);
        assertRefused("guard.words-empty", () -> referrals.decide(adviser, new Seen(id, 2), deciding(Act.ANSWER, "")));
        referrals.decide(adviser, new Seen(id, 2), deciding(Act.ANSWER, "Un colis chaque jeudi"));
        assertThat(referral(dossier, id).state()).isEqualTo(State.ANSWERED);
        assertThat(task(dossier, referral(dossier, id))).isEqualTo(Item.State.DONE);
        assertRefused(
                "dossier.referral.not-now",
                () -> referrals.decide(adviser, new Seen(id, 3), deciding(Act.ANSWER, "Encore")));
        assertThat(told()).containsExactly("ccas sent", "ccas accepted", "ccas answered");
    }

    @Test
    void isDeclinedWithAReason() {
        Dossier dossier = open();
        long id = dossierCast.refer(adviser, dossier, dossierCast.partner());
        assertRefused(
                "dossier.referral.choose-reason",
                () -> referrals.decide(adviser, new Seen(id, 1), deciding(Act.DECLINE, "")));
        referrals.decide(
                adviser, new Seen(id, 1), new Deciding(Act.DECLINE, Optional.of(Reason.NO_CAPACITY), FreeText.NONE));
        assertThat(referral(dossier, id).decision().orElseThrow().reason()).contains(Reason.NO_CAPACITY);
        assertThat(task(dossier, referral(dossier, id))).isEqualTo(Item.State.DONE);
    }

    @Test
    void takesWhatWasSharedOutOfTheInboxWithTheConsent() {
        Dossier dossier = open();
        Partner partner = dossierCast.partner();
        long id = dossierCast.refer(adviser, dossier, partner);
        assertThat(content(partner.id())).contains("Luce Azéma", "colis");
        referrals.decide(adviser, new Seen(id, 1), deciding(Act.WITHDRAW, ""));
        assertThat(content(partner.id())).doesNotContain("Luce Azéma", "colis").contains("withdrawn");
    }

    @Test
    void losesItsConsentAtAnyTimeAndKeepsWhatThePartnerHadSaid() {
        Dossier dossier = open();
        Partner partner = dossierCast.partner();
        long answered = dossierCast.refer(adviser, dossier, partner);
        referrals.decide(adviser, new Seen(answered, 1), deciding(Act.ANSWER, "Un colis chaque jeudi"));
        referrals.withdraw(colleague, new Seen(answered, 2));
        assertThat(content(partner.id())).isEqualTo("withdrawn[]");
        assertThat(referral(dossier, answered)).satisfies(it -> {
            assertThat(it.state()).isEqualTo(State.WITHDRAWN);
            assertThat(it.decided()).isEqualTo(State.ANSWERED);
            assertThat(it.decision().orElseThrow().answer()).isEqualTo("Un colis chaque jeudi");
            assertThat(it.withdrawal().orElseThrow().by())
                    .isEqualTo(colleague.actor().name());
            assertThat(it.isStalled(today.plusYears(1))).isFalse();
        });
        assertRefused("dossier.referral.not-now", () -> referrals.withdraw(adviser, new Seen(answered, 3)));
        long declined = dossierCast.refer(adviser, dossier, dossierCast.partner());
        referrals.decide(
                adviser,
                new Seen(declined, 1),
                new Deciding(Act.DECLINE, Optional.of(Reason.NO_CAPACITY), FreeText.NONE));
        referrals.withdraw(adviser, new Seen(declined, 2));
        assertThat(referral(dossier, declined).decision().orElseThrow().reason())
                .contains(Reason.NO_CAPACITY);
        assertThat(told())
                .containsExactly(
                        "ccas sent", "ccas answered", "ccas withdrawn", "ccas sent", "ccas declined", "ccas withdrawn");
    }

    @Test
    void letsOnlyTheFirstOfTwoActs() {
        Dossier dossier = open();
        long id = dossierCast.refer(adviser, dossier, dossierCast.partner());
        referrals.decide(adviser, new Seen(id, 1), deciding(Act.ACCEPT, ""));
        assertRefused(
                "dossier.changed-meanwhile",
                () -> referrals.decide(colleague, new Seen(id, 1), deciding(Act.WITHDRAW, "")));
    }

    @Test
    void refusesWhatCannotBeSent() {
        Dossier dossier = open();
        Told name = new Told(Field.NAME, "Luce Azéma");
        assertRefused("dossier.referral.nothing", () -> send(dossier, List.of(), today, today.plusDays(1)));
        assertRefused(
                "dossier.referral.consent-to-come",
                () -> send(dossier, List.of(name), today.plusDays(1), today.plusDays(2)));
        assertRefused("dossier.referral.stall-past", () -> send(dossier, List.of(name), today, today));
        assertThat(referrals.of(adviser, dossier.number())).isEmpty();
    }

    private void send(Dossier dossier, List<Told> content, LocalDate agreed, LocalDate stall) {
        referrals.send(
                adviser,
                new From(dossier.number(), dossier.tenancyId()),
                new Sending(
                        dossierCast.partner(),
                        content,
                        text("Un colis"),
                        new Consent(Consent.By.HOLDER, Consent.How.WRITTEN, agreed),
                        stall));
    }

    @Test
    void goesWithItsDossierIntoAnother() {
        Dossier before = open();
        long id = dossierCast.refer(adviser, before, dossierCast.partner());
        Dossier survivor = open(cast.tenancy(adviser, "Azéma"));
        dossiers.merge(adviser, seen(survivor), seen(before));
        assertThat(referral(survivor, id).state()).isEqualTo(State.SENT);
    }

    @Test
    void isNobodyElses() {
        Dossier dossier = open();
        long id = dossierCast.refer(adviser, dossier, dossierCast.partner());
        Scope stranger = cast.person(cast.landlord(), Role.MANAGER);
        assertThatThrownBy(() -> referrals.find(stranger, dossier.number(), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> referrals.decide(stranger, new Seen(id, 1), deciding(Act.ACCEPT, "")))
                .isInstanceOf(NotFound.class);
        assertThat(partners.of(stranger.actor().person())).isEmpty();
    }

    @Test
    void showsNoInboxWithoutItsPartner() throws SQLException {
        Partner partner = dossierCast.partner();
        dossierCast.refer(adviser, open(), partner);
        assertThat(inbox("set app.partner = " + partner.id())).isEqualTo(1);
        assertThat(inbox("set app.partner = 0")).isZero();
        assertThatThrownBy(() -> inbox("select 1")).isInstanceOf(SQLException.class);
        assertThat(forced()).isEqualTo("true true (partner = (current_setting('app.partner'::text))::integer)");
    }

    private static int inbox(String first) throws SQLException {
        return Integer.parseInt(ask(first, "select count(*) from dossier.request"));
    }

    private static String forced() throws SQLException {
        return ask("select 1", """
                select c.relrowsecurity || ' ' || c.relforcerowsecurity || ' ' || min(pg_get_expr(p.polwithcheck, c.oid))
                from pg_class c join pg_policy p on p.polrelid = c.oid
                where c.oid = 'dossier.request'::regclass group by c.relrowsecurity, c.relforcerowsecurity""");
    }

    private static String content(int partner) {
        try {
            return ask("set app.partner = " + partner, "select state || content || message from dossier.request");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ask(String first, String query) throws SQLException {
        Login app = TestStore.get().app();
        try (Connection connection = DriverManager.getConnection(app.url(), app.user(), app.password());
                Statement sql = connection.createStatement()) {
            sql.execute(first);
            try (ResultSet row = sql.executeQuery(query)) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
