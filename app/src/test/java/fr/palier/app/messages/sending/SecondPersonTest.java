package fr.palier.app.messages.sending;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.messages.sending.Outlook.Doubt;
import fr.palier.app.messages.sending.SendState.Objection;
import fr.palier.app.messages.sending.Sends.Seen;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody who did not prepare it looks at before it goes. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class SecondPersonTest extends SendLifeTestBed {
    @Autowired
    private Outlooks outlooks;

    @Autowired
    private Tenancies tenancies;

    @Autowired
    private SendsToDecide toDecide;

    private int waiting(Scope scope) {
        return transactions.read(scope, () -> toDecide.waiting(scope));
    }

    @Test
    void needsASecondPersonWhereItIsSensitive() {
        Send made = rehearsed(terms.healthRelay());
        assertRefused("sends.needs-approval", () -> sends.launch(coordinator, seen(made)));
        assertThat(waiting(manager)).isZero();
        sends.ask(coordinator, seen(made));
        assertRefused("sends.not-your-own", () -> sends.approve(coordinator, seen(made)));
        assertThat(waiting(coordinator)).isZero();
        assertThat(waiting(manager)).isEqualTo(1);
        sends.approve(manager, seen(made));
        assertThat(waiting(manager)).isZero();
        assertThat(register.find(coordinator, made.publicId()).approvedFor()).hasValue(4);
        assertThat(sends.launch(coordinator, seen(made))).isEqualTo(4);
    }

    @Test
    void needsASecondPersonWhereItNamesSomebody() {
        TenancySummary somebody = tenancies.summaries(coordinator, List.of(2)).get(2);
        String words = somebody.givenName() + " " + somebody.familyName() + " ne répond plus à sa porte.";
        Send made = rehearsed(SendsCast.worded(terms.notice(), words));
        assertRefused("sends.needs-approval", () -> sends.launch(coordinator, seen(made)));
    }

    /** Whoever reads it again is told the very words, and what they are of. */
    @Test
    void namesTheWordsAndWhatTheyAreOf() {
        String words = "Un huissier passera avenue de la Caisse d'allocations ; payez, ou demandez à la CAF.";
        Send made = sends.create(coordinator, SendsCast.worded(terms.notice(), words));
        assertThat(outlooks.doubts(coordinator, made.terms(), made.template(), 3))
                .containsExactly(Doubt.of("paying", "payez"), Doubt.of("leaving", "huissier"), Doubt.of("help", "CAF"));
    }

    @Test
    void needsASecondPersonForEveryDanger() {
        Send made = rehearsed(terms.danger());
        assertRefused("sends.needs-approval", () -> sends.launch(coordinator, seen(made)));
        sends.ask(coordinator, seen(made));
        sends.refuseIt(manager, seen(made), Objection.WRONG_WORDS);
        assertThat(register.find(coordinator, made.publicId()).state()).isEqualTo(SendState.REFUSED);
        assertThat(register.steps(coordinator, made).getFirst().reason()).isEqualTo("wrong-words");
        assertRefused("sends.not-now", () -> sends.approve(manager, seen(made)));
    }

    @Test
    void needsASecondPersonWhereItIsLarge() {
        all(
                "insert into messages.setting select landlord_id, 1, cap_messages, cap_days, quiet_days, 3, sms_mills, letter_mills,"
                        + " call_backs, calls_an_hour, '00000000-0000-4000-8000-000000000000', 'x' from messages.setting_now where landlord_id = ?");
        Send made = rehearsed(terms.notice());
        assertRefused("sends.needs-approval", () -> sends.launch(coordinator, seen(made)));
        assertThat(outlooks.doubts(coordinator, made.terms(), made.template(), 4))
                .containsExactly(Doubt.of("large", 4, 3));
        assertThat(outlooks.doubts(coordinator, made.terms(), made.template(), 3))
                .isEmpty();
    }

    @Test
    void isLookedAtAgainOnceItHasGrown() {
        Scope other = room.withTenancies(60);
        letters.head(cast.colleague(other, Role.MANAGER));
        all(other, "update portfolio.tenancy set end_on = '2016-01-01' where landlord_id = ? and id > 10");
        Send made = sends.create(other, terms.healthRelay());
        sends.rehearse(other, new Seen(made.publicId(), 1));
        sends.ask(other, new Seen(made.publicId(), 2));
        sends.approve(cast.colleague(other, Role.MANAGER), new Seen(made.publicId(), 3));
        all(other, "update portfolio.tenancy set end_on = null where landlord_id = ?");
        assertRefused("sends.grown", () -> sends.launch(other, new Seen(made.publicId(), 4)));
        assertThat(register.find(other, made.publicId()).people()).isZero();
    }

    private void all(Scope scope, String sql) {
        transactions.write(scope, () -> jdbc.sql(sql).param(scope.landlord()).update());
    }
}
