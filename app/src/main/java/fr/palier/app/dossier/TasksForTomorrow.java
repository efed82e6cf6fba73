package fr.palier.app.dossier;

import fr.palier.app.dossier.work.Item.Assignee;
import fr.palier.app.dossier.work.Item.Doer;
import fr.palier.app.dossier.work.Item.Kind;
import fr.palier.app.dossier.work.NewItem;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.shared.words.FreeText;
import fr.palier.engine.law.WorkingDays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What Palier itself asks of whoever follows a household, due on the next working day. Where no dossier is open, one is opened in
 * the hands of whoever the scope speaks for.
 */
@Component
public class TasksForTomorrow {
    private final Dossiers dossiers;
    private final MessageSource messages;
    private final Transactions transactions;
    private final BusinessClock clock;

    TasksForTomorrow(Dossiers dossiers, MessageSource messages, Transactions transactions, BusinessClock clock) {
        this.dossiers = dossiers;
        this.messages = messages;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Adds one.
     *
     * @param key of its words
     * @return its number
     */
    public long add(Scope scope, int tenancyId, Origin origin, String key, Object... values) {
        String words = messages.getMessage(key, values, Locale.FRENCH);
        return transactions.write(scope, () -> {
            Dossier dossier = dossiers.open(scope, tenancyId, Cause.OTHER, origin);
            return dossiers.add(scope, dossier.publicId(), task(dossier, words));
        });
    }

    private NewItem task(Dossier dossier, String words) {
        return new NewItem(
                Kind.TASK,
                0,
                FreeText.plain(words),
                Doer.STAFF,
                new Assignee(dossier.adviser().id(), dossier.adviser().name()),
                Optional.of(WorkingDays.firstFrom(clock.today().plusDays(1))));
    }
}
