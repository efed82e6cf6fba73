package fr.palier.app.outreach.campaign;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.campaign.Campaign.Terms;
import fr.palier.app.outreach.team.Team;
import fr.palier.app.outreach.team.Teams;
import fr.palier.app.shared.Faults;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the terms of a campaign have to keep to, by the fields of its form. */
@Component
class CampaignChecks {
    private static final int TITLE = 60;
    private static final int LONGEST_DAYS = 92;

    private final CampaignStore store;
    private final Optional<NotReached> notReached;
    private final Teams teams;
    private final Transactions transactions;
    private final CallTime time;

    CampaignChecks(
            CampaignStore store,
            Optional<NotReached> notReached,
            Teams teams,
            Transactions transactions,
            CallTime time) {
        this.store = store;
        this.notReached = notReached;
        this.teams = teams;
        this.transactions = transactions;
        this.time = time;
    }

    /** @throws Refused where the team does not call for the purpose (any more) */
    void trained(Scope scope, Terms terms) {
        Team team = teams.find(scope, terms.team());
        Refused.when(team.from(terms.purpose()).isEmpty(), "outreach.campaign.team-not-trained", team.name());
    }

    /**
     * Looks whether what is asked for can be, while somebody still chooses: nothing need be complete.
     *
     * @param faults take what cannot
     */
    void checkCount(Scope scope, Terms terms, Faults faults) {
        checkChoice(scope, terms.criteria(), terms.purpose(), faults);
        checkDays(terms, faults);
    }

    /**
     * Looks whether terms go together.
     *
     * @param faults take what does not, by the fields of the form of a campaign
     */
    void check(Scope scope, Terms terms, Faults faults) {
        Purpose purpose = terms.purpose();
        faults.when(
                terms.title().isBlank() || terms.title().length() > TITLE,
                "titre",
                "outreach.campaign.title-it",
                TITLE);
        ScriptWords.ofTitle(purpose, terms.title())
                .ifPresent(words -> faults.when(true, "titre", "outreach.campaign.title-words", words));
        faults.when(!purpose.bases().contains(terms.basis()), "fondement", "outreach.campaign.basis");
        boolean read = !faults.isAt("agemin", "agemax", "agence", "silence");
        faults.when(read && terms.criteria().isEverybody(), "agemin", "outreach.campaign.everybody");
        checkChoice(scope, terms.criteria(), purpose, faults);
        checkDays(terms, faults);
        teams.all(scope).stream()
                .filter(team -> team.id() == terms.team())
                .findFirst()
                .ifPresentOrElse(
                        team -> checkTeam(team, terms, faults),
                        () -> faults.when(true, "equipe", "outreach.campaign.choose-team"));
    }

    /** What {@link TeamChoice} does not offer is not taken either. */
    private void checkTeam(Team team, Terms terms, Faults faults) {
        team.barred(
                        terms.purpose(),
                        TeamChoice.judgedOn(terms.until(), time.now().toLocalDate()))
                .ifPresent(why -> faults.when(true, "equipe", "outreach.campaign.team-" + why.code(), team.name()));
    }

    private void checkDays(Terms terms, Faults faults) {
        faults.when(terms.until().isBefore(terms.from()), "fin", "outreach.campaign.ends-before");
        faults.when(terms.until().isBefore(time.now().toLocalDate()), "fin", "outreach.campaign.over");
        boolean tooLong = terms.from().plusDays(LONGEST_DAYS).isBefore(terms.until());
        faults.when(tooLong, "fin", "outreach.campaign.too-long", LONGEST_DAYS);
    }

    private void checkChoice(Scope scope, Criteria criteria, Purpose purpose, Faults faults) {
        faults.when(
                criteria.chooseByPerson() && !purpose.choosesByPerson(), "agemin", "outreach.campaign.rent-by-person");
        faults.when(
                criteria.action().isPresent() && !purpose.speaksOfRent(), "suite", "outreach.campaign.action-of-rent");
        faults.when(criteria.isOwing() && !purpose.speaksOfRent(), "sansdette", "outreach.campaign.owing-of-rent");
        boolean elsewhere = criteria.missedBy()
                .filter(missed -> missed(scope, missed).terms().purpose() != purpose)
                .isPresent();
        faults.when(elsewhere, "objet", "outreach.campaign.missed-for");
        boolean ofRent = criteria.notReachedBy()
                .filter(send -> sent(scope, send).purpose().speaksOfRent() && !purpose.speaksOfRent())
                .isPresent();
        faults.when(ofRent, "objet", "outreach.campaign.sent-for-rent");
        boolean ages = criteria.ageFrom().isPresent() && criteria.ageTo().isPresent();
        faults.when(ages && criteria.ageFrom().get() > criteria.ageTo().get(), "agemax", "outreach.campaign.ages");
    }

    /** @throws NotFound where the landlord has no such send */
    NotReached.Sent sent(Scope scope, long send) {
        return transactions.read(
                scope, () -> notReached.flatMap(one -> one.sent(scope, send)).orElseThrow(NotFound::new));
    }

    private Campaign missed(Scope scope, long publicId) {
        return transactions.read(scope, () -> store.find(scope, publicId).orElseThrow(NotFound::new));
    }
}
