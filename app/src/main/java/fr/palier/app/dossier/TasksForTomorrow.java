package fr.palier.app.dossier;

import fr.palier.app.dossier.work.Item.Assignee;
import fr.palier.app.dossier.work.Item.Kind;
import fr.palier.app.dossier.work.NewItem;
import fr.palier.app.dossier.work.Saying;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.law.WorkingDays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What Palier itself asks of whoever follows a household, due on the next working day. Where no dossier is open, one is opened in
 * the hands of whoever the scope speaks for.
 */
@Component
public class TasksForTomorrow {
    private final Dossiers dossiers;
    private final Transactions transactions;
    private final BusinessClock clock;

    TasksForTomorrow(Dossiers dossiers, Transactions transactions, BusinessClock clock) {
        this.dossiers = dossiers;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Adds one.
     *
     * @param key of its words
     * @param values what they name
     * @return its number
     */
    public long add(Scope scope, int tenancyId, Origin origin, String key, Object... values) {
        return transactions.write(scope, () -> {
            Dossier dossier = dossiers.open(scope, tenancyId, Cause.OTHER, origin);
            return dossiers.add(scope, dossier.publicId(), task(dossier, Saying.of(key, values)));
        });
    }

    private NewItem task(Dossier dossier, Saying saying) {
        return NewItem.said(
                Kind.TASK,
                saying,
                new Assignee(dossier.adviser().id(), dossier.adviser().name()),
                Optional.of(WorkingDays.firstFrom(clock.today().plusDays(1))));
    }
}
