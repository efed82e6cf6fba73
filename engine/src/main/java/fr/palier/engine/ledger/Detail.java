package fr.palier.engine.ledger;

/** Who lives in a tenancy and where, as text: for the people who call and write, never read by the triage. */
public enum Detail {
    /** Family name of the (first) holder. */
    HOLDER_NAME,
    HOLDER_GIVEN_NAME,
    /** Digits, a plus sign in front where the country is given. */
    PHONE,
    EMAIL,
    /** The landlord's office that looks after the home. */
    BRANCH,
    /** Name of the group of buildings. */
    ESTATE,
    BUILDING,
    STAIRWELL,
    /** House number and street. */
    ADDRESS,
    POSTCODE,
    CITY,
    FLOOR,
    /** The landlord's number of the dwelling. */
    DWELLING
}
