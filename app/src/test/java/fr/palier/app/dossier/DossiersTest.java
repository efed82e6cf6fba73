package fr.palier.app.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.dossier.DossierStatus.Act;
import fr.palier.app.dossier.Dossiers.Seen;
import fr.palier.app.dossier.words.Attempt;
import fr.palier.app.dossier.work.Due;
import fr.palier.app.dossier.work.Item;
import fr.palier.app.dossier.work.Item.Kind;
import fr.palier.app.dossier.work.Item.State;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.words.FreeText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DossiersTest extends DossierTestBed {
    @Test
    void opensOneForATenancyAndNoSecond() {
        Dossier first = open();
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.adviser().id()).isEqualTo(adviser.actor().person());
        assertThat(dossiers.open(colleague, tenancy.id(), Cause.ENERGY, Origin.LIST))
                .isEqualTo(first);
        assertThat(open(cast.tenancy(adviser, "Bosc")).number()).isEqualTo(2);
        assertThat(count("select count(*) from timeline.entry where landlord_id = ? and kind = 'dossier'"))
                .isEqualTo(2);
    }

    @Test
    void opensOneHoweverManyAskAtOnce() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Future<Dossier>> asked = IntStream.range(0, 16)
                    .mapToObj(n -> pool.submit(() -> open()))
                    .toList();
            for (Future<Dossier> one : asked) {
                assertThat(one.get().number()).isEqualTo(1);
            }
        }
        assertThat(count("select count(*) from dossier.dossier where landlord_id = ?"))
                .isEqualTo(1);
        assertThat(count("select count(*) from timeline.entry where landlord_id = ? and kind = 'dossier'"))
                .isEqualTo(1);
    }

    @Test
    void isFollowedFromItsFirstNeedOn() {
        Dossier dossier = open();
        task(dossier, "Rappeler le ménage", 2);
        assertThat(now(dossier).status()).isEqualTo(DossierStatus.OPEN);
        add(dossier, Kind.NEED, 0, "Payer le chauffage", Optional.empty());
        add(dossier, Kind.NEED, 0, "Retrouver un emploi", Optional.empty());
        assertThat(now(dossier).status()).isEqualTo(DossierStatus.FOLLOWING);
        assertThat(acts(dossier)).containsExactly(Act.FOLLOW, Act.OPEN);
    }

    @Test
    void putsActionsBelowGoalsBelowNeeds() {
        Dossier dossier = open();
        long need = add(dossier, Kind.NEED, 0, "Payer le chauffage", Optional.empty());
        long goal = add(dossier, Kind.GOAL, need, "Un échéancier avec le fournisseur", Optional.empty());
        long action = add(dossier, Kind.ACTION, goal, "Appeler le fournisseur", Optional.of(today.plusDays(3)));
        assertThatThrownBy(() -> add(dossier, Kind.ACTION, need, "Trop haut", Optional.empty()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> add(dossier, Kind.GOAL, 0, "Nulle part", Optional.empty()))
                .isInstanceOf(NotFound.class);
        items.settle(adviser, seen(dossier, need), State.DONE);
        assertThat(List.of(
                        item(dossier, need).state(),
                        item(dossier, goal).state(),
                        item(dossier, action).state()))
                .containsExactly(State.DONE, State.DROPPED, State.DROPPED);
        assertRefused("dossier.below-settled", () -> add(dossier, Kind.GOAL, need, "Après", Optional.empty()));
        items.settle(adviser, seen(dossier, need), State.OPEN);
        assertThat(item(dossier, need).settled()).isEmpty();
    }

    @Test
    void wantsADayForATaskAndNoneForANeed() {
        Dossier dossier = open();
        assertRefused("dossier.due-when", () -> add(dossier, Kind.TASK, 0, "Un jour", Optional.empty()));
        assertRefused("dossier.not-a-day", () -> add(dossier, Kind.NEED, 0, "Un toit", Optional.of(today)));
        assertRefused("dossier.due-past", () -> task(dossier, "Hier", -1));
        assertRefused("dossier.due-far", () -> task(dossier, "Bien plus tard", 1000));
    }

    @Test
    void letsOnlyTheFirstOfTwoActs() {
        Dossier dossier = open();
        Seen both = seen(dossier);
        dossiers.recast(adviser, both, Cause.ENERGY, Origin.CALL);
        assertRefused(
                Attempt.MEANWHILE,
                () -> dossiers.close(
                        colleague, both, new Closure(Ending.OTHER, Optional.empty(), FreeText.NONE, Map.of())));
        assertThat(now(dossier).cause()).isEqualTo(Cause.ENERGY);
        long task = task(dossier, "Appeler la CAF", 2);
        var seen = seen(dossier, task);
        items.settle(adviser, seen, State.DONE);
        assertRefused("dossier.changed-meanwhile", () -> items.settle(colleague, seen, State.DROPPED));
        assertThat(item(dossier, task).state()).isEqualTo(State.DONE);
    }

    @Test
    void goesToAColleagueWithWhatWasStillToBeDone() {
        Dossier dossier = open();
        long open = task(dossier, "Appeler la CAF", 2);
        long done = task(dossier, "Écrire à la CAF", 2);
        items.settle(adviser, seen(dossier, done), State.DONE);
        dossiers.handOver(adviser, seen(dossier), colleague(colleague), text("Le ménage préfère le matin"));
        assertThat(now(dossier).adviser()).isEqualTo(colleague(colleague));
        assertThat(items.week(colleague, colleague.actor().person()))
                .extracting(due -> due.item().id())
                .containsExactly(open);
        assertThat(items.week(adviser, adviser.actor().person())).isEmpty();
        assertThat(item(dossier, done).assignee()).isEqualTo(assignee(adviser));
        assertThat(reader.read(adviser, dossier.publicId()).steps().getFirst().words())
                .isEqualTo("Le ménage préfère le matin");
    }

    @Test
    void showsTheWeekByItsDays() {
        Dossier dossier = open();
        long late = task(dossier, "En retard", 2);
        passed(late, 5);
        task(dossier, "Dans huit jours", 8);
        long last = task(dossier, "Dans sept jours", 7);
        long first = task(dossier, "Aujourd'hui", 0);
        assertThat(items.week(adviser, adviser.actor().person()))
                .extracting(Due::item)
                .extracting(Item::id)
                .containsExactly(late, first, last);
        assertThat(dossiers.summary(adviser, tenancy.id()).orElseThrow().week())
                .extracting(DossierSummary.Line::words)
                .containsExactly("En retard", "Aujourd'hui", "Dans sept jours");
    }

    @Test
    void dropsWhatIsOpenWhenItIsClosed() {
        Dossier dossier = open();
        long task = task(dossier, "Appeler la CAF", 2);
        close(dossier);
        assertThat(item(dossier, task).state()).isEqualTo(State.DROPPED);
        assertThat(now(dossier).closing().orElseThrow().satisfaction()).contains(4);
        assertRefused("dossier.not-now.closed", () -> task(dossier, "Trop tard", 2));
        Dossier other = open();
        assertThat(other.number()).isEqualTo(2);
        assertRefused("dossier.another-open", () -> dossiers.reopen(adviser, seen(dossier)));
        close(other);
        dossiers.reopen(adviser, seen(dossier));
        assertThat(now(dossier).status()).isEqualTo(DossierStatus.OPEN);
        assertThat(item(dossier, task).state()).as("given up by the closing").isEqualTo(State.OPEN);
    }

    @Test
    void isNobodyElses() {
        Dossier dossier = open();
        long task = task(dossier, "Appeler la CAF", 2);
        Scope stranger = cast.person(cast.landlord(), Role.MANAGER);
        assertThatThrownBy(() -> dossiers.find(stranger, dossier.publicId())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> dossiers.reopen(stranger, seen(dossier))).isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> items.settle(stranger, new fr.palier.app.dossier.work.Items.Seen(1, task, 1), State.DONE))
                .isInstanceOf(NotFound.class);
        assertThat(notes.of(stranger, dossier.number())).isEmpty();
        assertThat(dossiers.summary(stranger, tenancy.id())).isEmpty();
        assertThat(items.week(stranger, adviser.actor().person())).isEmpty();
    }
}
