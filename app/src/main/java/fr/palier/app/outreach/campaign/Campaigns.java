package fr.palier.app.outreach.campaign;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.campaign.AudienceStore.Asked;
import fr.palier.app.outreach.campaign.Campaign.Step;
import fr.palier.app.outreach.campaign.Campaign.Terms;
import fr.palier.app.outreach.campaign.CampaignState.Act;
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
import fr.palier.app.shared.words.FreeText;
import fr.palier.engine.outreach.HalfDay;
import fr.palier.engine.outreach.Hours;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The door to campaigns. Each has a purpose of the closed list, a ground on which that purpose can stand, and criteria: the whole
 * portfolio is refused. A large or sensitive one is approved by somebody who did not make it; one that leaves a group aside too,
 * and never without a reason in writing. An act on a version that somebody
 * has changed meanwhile is refused; a campaign that the landlord does not have is {@link NotFound}.
 */
@Component
public class Campaigns {
    /** What an act on an outdated page is refused with. */
    public static final String CHANGED = "outreach.campaign.changed";

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

    /** Counts whom criteria choose today; without any, nobody. */
    public Audience count(Scope scope, Purpose purpose, Criteria criteria) {
        return criteria.isEverybody()
                ? Audience.NOBODY
                : transactions.read(scope, () -> audience.count(scope, new Asked(purpose, criteria, today())));
    }

    /** The first whom a campaign would call. */
    List<AudienceStore.Sampled> sample(Scope scope, Campaign campaign, int limit) {
        audit.record(scope, "campaign.sampled", subject(campaign), Map.of());
        return transactions.read(scope, () -> audience.first(scope, asked(campaign), limit));
    }

    private Asked asked(Campaign campaign) {
        return new Asked(campaign.terms().purpose(), campaign.terms().criteria(), today());
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
            Audience chosen = count(scope, terms.purpose(), terms.criteria());
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
                && !count(scope, campaign.terms().purpose(), campaign.terms().criteria())
                        .alerts()
                        .isEmpty();
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
     * Writes everybody whom the criteria choose now into the campaign; calls begin.
     *
     * @return how many are called
     * @throws Refused where nobody is chosen any more, or so many that a second person must look at it first, where a group is
     *     left aside and nobody said why, or where the team does not call for this any more
     */
    public int launch(Scope scope, Seen seen) {
        return transactions.write(scope, () -> {
            Campaign campaign = find(scope, seen);
            campaign.state().after(Act.LAUNCH);
            checks.trained(scope, campaign.terms());
            checkBecause(scope, campaign);
            LocalDateTime begins = campaign.terms().from().atTime(HalfDay.MORNING.opens());
            LocalDateTime now = time.now();
            int people = audience.enqueue(
                    scope, asked(campaign), campaign.id(), Hours.opening(begins.isAfter(now) ? begins : now));
            Refused.when(people == 0, "outreach.campaign.nobody");
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
            store.stopWaiting(scope, find(scope, seen.publicId).id());
        });
    }

    /**
     * What is left to do in a campaign.
     *
     * @param promised calls, the next first
     * @param waiting people beside those
     * @param elsewhere of them, how many are left alone because of another campaign, by why
     */
    record Left(List<CampaignStore.Promised> promised, int waiting, Map<Reason, Integer> elsewhere) {}

    Left left(Scope scope, Campaign campaign, int limit) {
        return transactions.read(
                scope,
                () -> new Left(
                        store.promised(scope, campaign.id(), limit),
                        store.waiting(scope, campaign.id()),
                        rests.elsewhere(scope, campaign.id(), time.now())));
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
        audit.record(scope, "campaign." + act.code(), subject(campaign), Map.of("people", people));
    }

    private Campaign find(Scope scope, Seen seen) {
        Campaign campaign = find(scope, seen.publicId);
        Refused.when(campaign.version() != seen.version, CHANGED);
        return campaign;
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
