package fr.palier.app.outreach.campaign;

import java.util.Optional;

/**
 * Whom a campaign concerns. What is empty or false does not choose.
 *
 * @param ageFrom years that the holder turns this year, at least; who has no known year of birth is then left out
 * @param ageTo at most
 * @param city as the portfolio writes it
 * @param priorityArea only in priority neighbourhoods (QPV)
 * @param branch number of an agency
 * @param silentDays nobody spoke with them for so many days
 * @param action that the last list of the day asks for; it comes of the rent account, and serves calls about rents alone
 * @param only some of those whom all that chooses
 * @param missedBy of those, whom a campaign that is over, by its public number, did not call
 * @param notReachedBy of those, whom a send, by its public number, has not reached so far
 */
public record Criteria(
        Optional<Integer> ageFrom,
        Optional<Integer> ageTo,
        boolean alone,
        Optional<String> city,
        boolean priorityArea,
        Optional<Integer> branch,
        Optional<Integer> silentDays,
        Optional<String> action,
        Optional<Only> only,
        Optional<Long> missedBy,
        Optional<Long> notReachedBy) {
    /** Nobody is chosen by anything. */
    public static final Criteria NONE = new Criteria(
            Optional.empty(), Optional.empty(), false, Optional.empty(), false, Optional.empty(), Optional.empty());

    /** By people and places alone. */
    @SuppressWarnings("checkstyle:ParameterNumber") // one for each criterion
    public Criteria(
            Optional<Integer> ageFrom,
            Optional<Integer> ageTo,
            boolean alone,
            Optional<String> city,
            boolean priorityArea,
            Optional<Integer> branch,
            Optional<Integer> silentDays) {
        this(
                ageFrom,
                ageTo,
                alone,
                city,
                priorityArea,
                branch,
                silentDays,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Of those, the ones for whom the last list asks for an action. */
    public Criteria with(Optional<String> wanted) {
        return new Criteria(
                ageFrom, ageTo, alone, city, priorityArea, branch, silentDays, wanted, only, missedBy, notReachedBy);
    }

    /** Of those, only some. */
    public Criteria only(Optional<Only> some) {
        return new Criteria(
                ageFrom, ageTo, alone, city, priorityArea, branch, silentDays, action, some, missedBy, notReachedBy);
    }

    /** Of those, the ones whom a campaign that is over did not call. */
    public Criteria missedBy(Optional<Long> campaign) {
        return new Criteria(
                ageFrom, ageTo, alone, city, priorityArea, branch, silentDays, action, only, campaign, notReachedBy);
    }

    /** Of those, the ones whom a send has not reached. */
    public Criteria notReachedBy(Optional<Long> send) {
        return new Criteria(
                ageFrom, ageTo, alone, city, priorityArea, branch, silentDays, action, only, missedBy, send);
    }

    /** Whether nothing chooses: that would be the whole portfolio. */
    public boolean isEverybody() {
        return equals(NONE) || isOwing() && only(Optional.empty()).equals(NONE);
    }

    /** Whether only who owes rent is chosen: half a portfolio may, hence that alone chooses nobody. */
    public boolean isOwing() {
        return only.filter(Only.OWING::equals).isPresent();
    }

    /** Whether they choose by what a person is, rather than by where they live or when they were spoken with. */
    public boolean chooseByPerson() {
        return ageFrom.isPresent() || ageTo.isPresent() || alone;
    }

    /** Whether they choose by where people live. */
    public boolean chooseByPlace() {
        return city.isPresent() || branch.isPresent() || priorityArea;
    }

    /** Whether by nothing but people and places, which is all that messages and letters can be chosen by. */
    boolean areOfPeopleAndPlacesAlone() {
        return action.isEmpty() && only.isEmpty() && missedBy.isEmpty() && notReachedBy.isEmpty();
    }
}
