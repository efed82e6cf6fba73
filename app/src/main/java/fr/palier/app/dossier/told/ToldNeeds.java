package fr.palier.app.dossier.told;

import fr.palier.app.dossier.Cause;
import fr.palier.app.dossier.Dossier;
import fr.palier.app.dossier.Dossiers;
import fr.palier.app.dossier.Origin;
import fr.palier.app.dossier.told.ToldNeed.Answer;
import fr.palier.app.dossier.work.Item.Assignee;
import fr.palier.app.dossier.work.Item.Kind;
import fr.palier.app.dossier.work.NewItem;
import fr.palier.app.dossier.work.Saying;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.timeline.told.NeedsSeenTo;
import fr.palier.app.timeline.told.NeedsTold;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The door to needs that were told on the telephone. */
@Component
public class ToldNeeds implements NeedsSeenTo {
    private final ToldNeedStore store;
    private final Dossiers dossiers;
    private final Transactions transactions;
    private final BusinessClock clock;

    ToldNeeds(ToldNeedStore store, Dossiers dossiers, Transactions transactions, BusinessClock clock) {
        this.store = store;
        this.dossiers = dossiers;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** In the transaction of whoever heard it. */
    @EventListener
    void on(NeedsTold told) {
        Scope scope = Scope.ofProgram(told.landlord());
        transactions.write(scope, () -> store.add(scope, told));
    }

    /** How many wait. */
    public int count(Scope scope) {
        return transactions.read(scope, () -> store.count(scope));
    }

    @Override
    public Standing standing(Scope scope, LocalDate since) {
        return transactions.read(scope, () -> store.standing(scope, since));
    }

    /** Those that wait. */
    record Waiting(int count, List<ToldNeed> needs) {}

    Waiting waiting(Scope scope, long after, int limit) {
        return transactions.read(scope, () -> new Waiting(store.count(scope), store.open(scope, after, limit)));
    }

    /**
     * Takes one into the household's dossier, which is opened where none is.
     *
     * @return the dossier's public id
     * @throws NotFound where it does not wait any more
     */
    long take(Scope scope, long id) {
        return transactions.write(scope, () -> {
            ToldNeed told = store.find(scope, id).orElseThrow(NotFound::new);
            Dossier dossier = dossiers.open(scope, told.tenancyId(), Cause.OTHER, Origin.CALL);
            Assignee me = new Assignee(scope.actor().person(), scope.actor().name());
            Saying saying = Saying.of("dossier.told.need." + told.need().code());
            dossiers.add(scope, dossier.publicId(), NewItem.said(Kind.NEED, saying, me, Optional.empty()));
            answer(scope, id, Answer.TAKEN);
            return dossier.publicId();
        });
    }

    /**
     * Says that there is nothing to do for one.
     *
     * @throws NotFound where it does not wait any more
     */
    void settle(Scope scope, long id, Answer answer) {
        transactions.write(scope, () -> answer(scope, id, answer));
    }

    private void answer(Scope scope, long id, Answer answer) {
        if (!store.answer(scope, id, answer, clock.today())) {
            throw new NotFound();
        }
    }
}
