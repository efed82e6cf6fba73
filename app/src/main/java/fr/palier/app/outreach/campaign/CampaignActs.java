package fr.palier.app.outreach.campaign;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.campaign.AudienceStore.Asked;
import fr.palier.app.outreach.campaign.CampaignState.Act;
import fr.palier.app.outreach.visit.Visits;
import fr.palier.app.portfolio.Recordings;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.shared.words.FreeText;
import fr.palier.engine.outreach.HalfDay;
import fr.palier.engine.outreach.Hours;
import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What is done with a campaign once it is made. A large or sensitive one is approved by somebody who did not make it; one that
 * leaves a group aside too, and never without a reason in writing. An act on a version that somebody has changed meanwhile is
 * refused; a campaign that the landlord does not have is {@link NotFound}.
 */
@Component
public class CampaignActs {
    /** What an act on an outdated page is refused with. */
    public static final String CHANGED = "outreach.campaign.changed";

    private final Campaigns campaigns;
    private final CampaignStore store;
    private final AudienceStore audience;
    private final CampaignChecks checks;
    private final Visits visits;
    private final Recordings recordings;
    private final Audit audit;
    private final Transactions transactions;
    private final CallTime time;

    @SuppressWarnings("checkstyle:ParameterNumber") // the tables and doors that hear of an act
    CampaignActs(
            Campaigns campaigns,
            CampaignStore store,
            AudienceStore audience,
            CampaignChecks checks,
            Visits visits,
            Recordings recordings,
            Audit audit,
            Transactions transactions,
            CallTime time) {
        this.campaigns = campaigns;
        this.store = store;
        this.audience = audience;
        this.checks = checks;
        this.visits = visits;
        this.recordings = recordings;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    /** Which campaign somebody acts on, and the version they saw. */
    public record Seen(long publicId, int version) {}

    /**
     * Says in writing why a campaign is launched although it leaves a group aside; then somebody else decides.
     *
     * @throws Refused without words, or with words that are not to be written
     */
    public void explain(Scope scope, Seen seen, String words) {
        Refused.when(words.isBlank(), "outreach.disparity.say-why");
        FreeText because = FreeText.plain(words);
        transactions.write(scope, () -> {
            Campaign campaign = find(scope, seen);
            move(scope, campaign, Act.EXPLAIN, 0);
            store.explain(scope, campaign, because);
        });
    }

    /**
     * Somebody who did not make it approves it.
     *
     * @throws Refused where it leaves a group aside and nobody said why
     */
    public void approve(Scope scope, Seen seen) {
        decide(scope, seen, Act.APPROVE);
    }

    private void checkBecause(Scope scope, Campaign campaign) {
        boolean aside = campaign.because().isEmpty()
                && !campaigns.count(scope, campaign).alerts().isEmpty();
        Refused.when(aside, "outreach.disparity.why-first");
    }

    /** Somebody who did not make it says no. */
    public void refuse(Scope scope, Seen seen) {
        decide(scope, seen, Act.REFUSE);
    }

    private void decide(Scope scope, Seen seen, Act act) {
        transactions.write(scope, () -> {
            Campaign campaign = find(scope, seen);
            Refused.when(!campaign.mayDecide(scope.actor()), "outreach.campaign.not-your-own");
            if (act == Act.APPROVE) {
                checkBecause(scope, campaign);
            }
            move(scope, campaign, act, 0);
        });
    }

    /**
     * Writes everybody whom the criteria choose now into the campaign; calls begin, and to the doors of priority persons whom other
     * campaigns have tried as often in vain somebody is to go. How many they are is said by that writing; they
     * are counted before only where nobody has said yet why a group is left aside.
     *
     * @return how many are called
     * @throws Refused where nobody is chosen any more, or so many that a second person must look at it first, where a group is
     *     left aside and nobody said why, or where the team does not call for this any more
     */
    public int launch(Scope scope, Seen seen) {
        return transactions.write(scope, () -> {
            recordings.lock(scope);
            Campaign campaign = find(scope, seen);
            campaign.state().after(Act.LAUNCH);
            checks.trained(scope, campaign.terms());
            checkBecause(scope, campaign);
            LocalDateTime begins = campaign.terms().from().atTime(HalfDay.MORNING.opens());
            LocalDateTime now = time.now();
            Asked asked = Asked.of(campaign, now.toLocalDate());
            int people =
                    audience.enqueue(scope, asked, campaign.id(), Hours.opening(begins.isAfter(now) ? begins : now));
            Refused.when(people == 0, "outreach.campaign.nobody");
            visits.ask(scope, campaign.id(), audience.exhausted(scope, asked));
            boolean approved = store.steps(scope, campaign).stream()
                    .anyMatch(step -> step.act().equals(Act.APPROVE.code()));
            Refused.when(
                    !approved && Campaign.isLargeOrSensitive(campaign.terms(), people),
                    "outreach.campaign.grown",
                    people);
            move(scope, campaign, Act.LAUNCH, people);
            return people;
        });
    }

    /** Nobody is given to call until it is resumed. */
    public void pause(Scope scope, Seen seen) {
        act(scope, seen, Act.PAUSE);
    }

    public void resume(Scope scope, Seen seen) {
        act(scope, seen, Act.RESUME);
    }

    /** Ends a campaign that runs: whoever still waits is written as not called; what was promised is kept on its day. */
    public void close(Scope scope, Seen seen) {
        transactions.write(scope, () -> {
            act(scope, seen, Act.CLOSE);
            store.stopWaiting(scope, campaigns.find(scope, seen.publicId).id());
        });
    }

    /** Takes it back before it is launched. */
    public void withdraw(Scope scope, Seen seen) {
        act(scope, seen, Act.WITHDRAW);
    }

    private void act(Scope scope, Seen seen, Act act) {
        transactions.write(scope, () -> {
            Campaign campaign = find(scope, seen);
            move(scope, campaign, act, campaign.people());
        });
    }

    private void move(Scope scope, Campaign campaign, Act act, int people) {
        Refused.when(!store.move(scope, campaign, act, people), CHANGED);
        audit.record(scope, "campaign." + act.code(), Campaigns.subject(campaign), Map.of("people", people));
    }

    private Campaign find(Scope scope, Seen seen) {
        Campaign campaign = campaigns.find(scope, seen.publicId);
        Refused.when(campaign.version() != seen.version, CHANGED);
        return campaign;
    }
}
