package fr.palier.app.outreach.campaign;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.campaign.AudienceStore.Asked;
import fr.palier.app.outreach.campaign.AudienceStore.Silent;
import fr.palier.app.outreach.visit.Visits;
import fr.palier.app.portfolio.Recordings;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The door to those whom a campaign chooses and nobody can call: they are named, and somebody goes to their door. */
@Component("outreachWithoutNumber")
class WithoutNumber {
    private final Campaigns campaigns;
    private final AudienceStore audience;
    private final Visits visits;
    private final Recordings recordings;
    private final Audit audit;
    private final Transactions transactions;
    private final CallTime time;

    @SuppressWarnings("checkstyle:ParameterNumber") // the tables and doors that hear of somebody without a number
    WithoutNumber(
            Campaigns campaigns,
            AudienceStore audience,
            Visits visits,
            Recordings recordings,
            Audit audit,
            Transactions transactions,
            CallTime time) {
        this.campaigns = campaigns;
        this.audience = audience;
        this.visits = visits;
        this.recordings = recordings;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    private Asked asked(Campaign campaign) {
        return Asked.of(campaign, time.now().toLocalDate());
    }

    /** Those behind one, by its number. Who saw whose name is kept. */
    List<Silent> page(Scope scope, Campaign campaign, int after, int limit) {
        audit.record(scope, "campaign.without-number-read", Campaigns.subject(campaign), Map.of());
        return transactions.read(
                scope, () -> audience.withoutNumber(scope, asked(campaign), campaign.id(), after, limit));
    }

    /** Whether others are asked for news of them today, as nobody goes to doors. */
    boolean isShut(Scope scope) {
        return visits.isShut(scope);
    }

    /** How many there are. */
    int count(Scope scope, Campaign campaign) {
        return campaigns.count(scope, campaign).withoutNumber();
    }

    /**
     * Somebody is asked to go to the doors of some of them, by their public numbers. Who has a number by now, or to whose door
     * somebody goes already, is passed over.
     *
     * @return to how many doors
     * @throws Refused where nobody is named, or the campaign was not launched or is over
     */
    int visit(Scope scope, Campaign campaign, Collection<Long> some) {
        Refused.when(some.isEmpty(), "outreach.no-number.choose");
        boolean called = campaign.state() == CampaignState.RUNNING || campaign.state() == CampaignState.PAUSED;
        Refused.when(!called, "outreach.no-number.launch-first");
        return transactions.write(scope, () -> {
            recordings.lock(scope);
            Map<Integer, Integer> reasons = audience.withoutNumber(scope, asked(campaign), campaign.id(), some).stream()
                    .collect(Collectors.toMap(Silent::tenancyId, Silent::reasons));
            int asked = visits.ask(scope, campaign.id(), reasons);
            audit.record(scope, "campaign.visits-asked", Campaigns.subject(campaign), Map.of("visits", asked));
            return asked;
        });
    }
}
