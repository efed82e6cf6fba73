package fr.palier.app.dossier.review;

import fr.palier.app.dossier.Cause;
import fr.palier.app.dossier.Dossier;
import fr.palier.app.dossier.Dossiers;
import fr.palier.app.dossier.Origin;
import fr.palier.app.dossier.work.Item.Assignee;
import fr.palier.app.dossier.work.Item.Doer;
import fr.palier.app.dossier.work.Item.Kind;
import fr.palier.app.dossier.work.NewItem;
import fr.palier.app.shared.Actor;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.timeline.AidCorrected;
import fr.palier.app.timeline.BenefitBack;
import fr.palier.engine.law.WorkingDays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes a task of a plan that counts on an aid which was corrected, or on housing benefit staying away that came again: of whoever follows the household, due on the next working day.
 * Where no dossier is open, one is opened in the hands of whoever agreed the plan.
 */
@Component
class PlansToReview {
    private final Dossiers dossiers;
    private final MessageSource messages;
    private final Transactions transactions;
    private final BusinessClock clock;

    PlansToReview(Dossiers dossiers, MessageSource messages, Transactions transactions, BusinessClock clock) {
        this.dossiers = dossiers;
        this.messages = messages;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** In the transaction of whoever corrected it. */
    @EventListener
    void on(AidCorrected corrected) {
        Scope scope =
                new Scope(corrected.landlord(), new Actor(corrected.adviser(), corrected.adviserName(), Set.of()));
        add(scope, corrected.tenancyId(), corrected.plan(), "dossier.plan-to-review");
    }

    /** In the transaction of the watch. */
    @EventListener
    void on(BenefitBack back) {
        Scope scope = new Scope(back.landlord(), new Actor(back.adviser(), back.adviserName(), Set.of()));
        add(scope, back.tenancyId(), back.plan(), "dossier.plan-to-review.benefit");
    }

    private void add(Scope scope, int tenancyId, int plan, String key) {
        String words = messages.getMessage(key, new Object[] {plan}, Locale.FRENCH);
        transactions.write(scope, () -> {
            Dossier dossier = dossiers.open(scope, tenancyId, Cause.OTHER, Origin.OTHER);
            dossiers.add(scope, dossier.publicId(), task(dossier, words));
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
