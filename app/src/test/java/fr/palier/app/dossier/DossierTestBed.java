package fr.palier.app.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.dossier.DossierStatus.Act;
import fr.palier.app.dossier.Dossiers.Seen;
import fr.palier.app.dossier.notes.Notes;
import fr.palier.app.dossier.work.Item;
import fr.palier.app.dossier.work.Item.Assignee;
import fr.palier.app.dossier.work.Item.Doer;
import fr.palier.app.dossier.work.Item.Kind;
import fr.palier.app.dossier.work.Items;
import fr.palier.app.dossier.work.NewItem;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.support.Cast;
import fr.palier.app.support.Cast.Tenancy;
import fr.palier.app.support.PalierTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A household in difficulty, its adviser, a colleague and a manager. */
@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
abstract class DossierTestBed {
    @Autowired
    Cast cast;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierStore store;

    @Autowired
    DossierReader reader;

    @Autowired
    Items items;

    @Autowired
    Notes notes;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessClock clock;

    Scope adviser;
    Scope colleague;
    Scope manager;
    Tenancy tenancy;
    LocalDate today;

    @BeforeEach
    void begin() {
        today = clock.today();
        adviser = cast.person(cast.landlord(), Role.ADVISER);
        colleague = cast.colleague(adviser, Role.ADVISER);
        manager = cast.colleague(adviser, Role.MANAGER);
        tenancy = cast.tenancy(adviser, "Azéma");
    }

    Dossier open() {
        return open(tenancy);
    }

    Dossier open(Tenancy of) {
        return dossiers.open(adviser, of.id(), Cause.INCOME_LOSS, Origin.CALL);
    }

    Dossier now(Dossier dossier) {
        return dossiers.find(adviser, dossier.publicId());
    }

    Seen seen(Dossier dossier) {
        return new Seen(dossier.publicId(), now(dossier).version());
    }

    static FreeText text(String words) {
        return FreeText.of(words, "");
    }

    static Assignee assignee(Scope scope) {
        return new Assignee(scope.actor().person(), scope.actor().name());
    }

    static Dossier.Colleague colleague(Scope scope) {
        return new Dossier.Colleague(scope.actor().person(), scope.actor().name());
    }

    /** Adds one, in the adviser's hands. */
    long add(Dossier dossier, Kind kind, long parent, String words, Optional<LocalDate> due) {
        return dossiers.add(
                adviser,
                dossier.publicId(),
                new NewItem(kind, parent, text(words), Doer.STAFF, assignee(adviser), due));
    }

    long task(Dossier dossier, String words, int inDays) {
        return add(dossier, Kind.TASK, 0, words, Optional.of(today.plusDays(inDays)));
    }

    Item item(Dossier dossier, long id) {
        return items.tree(adviser, dossier.number()).items().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
    }

    Items.Seen seen(Dossier dossier, long id) {
        return new Items.Seen(dossier.number(), id, item(dossier, id).version());
    }

    /** A task cannot be written down for a day that has passed: time passes instead. */
    void passed(long id, int days) {
        transactions.write(
                adviser,
                () -> jdbc.sql("update dossier.item set due_on = due_on - ? where landlord_id = ? and id = ?")
                        .params(days, adviser.landlord(), id)
                        .update());
    }

    int count(String query) {
        return transactions.read(
                adviser,
                () -> jdbc.sql(query)
                        .param(adviser.landlord())
                        .query(Integer.class)
                        .single());
    }

    static void assertRefused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    void close(Dossier dossier) {
        dossiers.close(
                adviser,
                seen(dossier),
                Closure.of(Ending.RESOLVED, Optional.of(4), items.tree(adviser, dossier.number()), Item.State.DROPPED));
    }

    List<Act> acts(Dossier dossier) {
        return reader.read(adviser, dossier.publicId()).steps().stream()
                .map(Dossier.Step::act)
                .toList();
    }
}
