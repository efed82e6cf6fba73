package fr.palier.app.outreach.campaign;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.campaign.AudienceStore.Asked;
import fr.palier.app.outreach.campaign.Campaign.Step;
import fr.palier.app.outreach.campaign.Campaign.Terms;
import fr.palier.app.outreach.campaign.CampaignStore.Line;
import fr.palier.app.outreach.rest.Reason;
import fr.palier.app.outreach.rest.Rests;
import fr.palier.app.portfolio.Recordings;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.Faults;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The door to campaigns. Each has a purpose of the closed list, a ground on which that purpose can stand, and criteria: the whole
 * portfolio is refused. What is done with one that is made is of {@link CampaignActs}. A campaign that the landlord does not have
 * is {@link NotFound}.
 */
@Component
public class Campaigns {
    private static final long PUBLIC_IDS = 999_999_999_999_999_999L;

    private final CampaignStore store;
    private final AudienceStore audience;
    private final Rests rests;
    private final Scripts scripts;
    private final CampaignChecks checks;
    private final Recordings recordings;
    private final Audit audit;
    private final Transactions transactions;
    private final CallTime time;
    private final SecureRandom random = new SecureRandom();

    @SuppressWarnings("checkstyle:ParameterNumber") // the tables and doors of which a campaign is made
    Campaigns(
            CampaignStore store,
            AudienceStore audience,
            Rests rests,
            Scripts scripts,
            CampaignChecks checks,
            Recordings recordings,
            Audit audit,
            Transactions transactions,
            CallTime time) {
        this.store = store;
        this.audience = audience;
        this.rests = rests;
        this.scripts = scripts;
        this.checks = checks;
        this.recordings = recordings;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    private LocalDate today() {
        return time.now().toLocalDate();
    }

    /** Counts whom criteria choose today, for as many attempts as are usual; without any, nobody. */
    public Audience count(Scope scope, Purpose purpose, Criteria criteria) {
        return count(scope, purpose, criteria, Campaign.USUAL_ATTEMPTS);
    }

    /** The same for a campaign that makes so many attempts. */
    public Audience count(Scope scope, Purpose purpose, Criteria criteria, int attempts) {
        return criteria.isEverybody()
                ? Audience.NOBODY
                : transactions.read(
                        scope, () -> audience.count(scope, new Asked(purpose, criteria, attempts, today(), today())));
    }

    /** Counts whom a campaign would call from its first day on. */
    Audience count(Scope scope, Campaign campaign) {
        return transactions.read(scope, () -> audience.count(scope, Asked.of(campaign, today())));
    }

    /** The first whom a campaign would call. */
    List<AudienceStore.Sampled> sample(Scope scope, Campaign campaign, int limit) {
        audit.record(scope, "campaign.sampled", subject(campaign), Map.of());
        return transactions.read(scope, () -> audience.first(scope, Asked.of(campaign, today()), limit));
    }

    /** Towns to choose from. */
    public List<String> cities(Scope scope) {
        return transactions.read(scope, () -> audience.cities(scope));
    }

    /** Whether priority neighbourhoods can be chosen. */
    public boolean knowsAreas(Scope scope) {
        return transactions.read(scope, () -> audience.knowsAreas(scope));
    }

    /**
     * Makes a campaign. A small one that is not sensitive and leaves nobody aside may be launched at once, any other waits for
     * approval.
     *
     * @throws Refused without title, dates, ground, team or criteria that go together
     */
    public Campaign create(Scope scope, Terms terms) {
        Faults faults = new Faults();
        checks.check(scope, terms, faults);
        faults.refuse();
        return transactions.write(scope, () -> {
            recordings.lock(scope);
            Audience chosen = count(scope, terms.purpose(), terms.criteria(), terms.attempts());
            Refused.when(chosen.people() == 0, "outreach.campaign.nobody");
            CampaignState state = Campaign.needsApproval(terms, chosen) ? CampaignState.DRAFT : CampaignState.APPROVED;
            long publicId = random.nextLong(1, PUBLIC_IDS);
            int script = scripts.latest(scope, terms.purpose());
            Campaign made = store.add(scope, publicId, state, terms, script);
            audit.record(
                    scope,
                    "campaign.made",
                    subject(made),
                    Map.of("purpose", terms.purpose().code()));
            return made;
        });
    }

    /**
     * What is left to do in a campaign.
     *
     * @param promised calls, the next first
     * @param notCalled people beside those whom nobody tried
     * @param tried people beside those who were tried in vain
     * @param elsewhere of them, how many are left alone because of another campaign, by why
     */
    record Left(List<CampaignStore.Promised> promised, int notCalled, int tried, Map<Reason, Integer> elsewhere) {}

    Left left(Scope scope, Campaign campaign, int limit) {
        return transactions.read(
                scope,
                () -> new Left(
                        store.promised(scope, campaign.id(), limit),
                        store.waiting(scope, campaign.id(), false),
                        store.waiting(scope, campaign.id(), true),
                        rests.elsewhere(scope, campaign.id(), time.now())));
    }

    /** The campaign that an address of a page names. */
    public Campaign find(Scope scope, long publicId) {
        return transactions.read(scope, () -> store.find(scope, publicId).orElseThrow(NotFound::new));
    }

    List<Step> steps(Scope scope, Campaign campaign) {
        return transactions.read(scope, () -> store.steps(scope, campaign));
    }

    /** A page of the list: those in a state, whose title holds some words, made before one. */
    List<Line> page(Scope scope, Optional<CampaignState> state, String asked, int before, int limit) {
        return transactions.read(scope, () -> store.page(scope, state, asked, before, limit));
    }

    static String subject(Campaign campaign) {
        return "campaign:" + campaign.id();
    }
}
