package fr.palier.app.shared;

import java.util.Locale;

/** What a person does for a landlord, or for the federation. Granted one landlord at a time. */
public enum Role {
    /** Chargé de clientèle, conseillère sociale: calls, listens, agrees solutions. */
    ADVISER,
    /** Makes courtesy calls. */
    CALLER,
    /** Matches needs and offers, plans rounds. */
    COORDINATOR,
    /** Approves, rehearses policies, watches fairness. */
    MANAGER,
    /** Imports files, grants roles. */
    ADMINISTRATOR,
    /** Of the federation: sees counts, never a record. */
    FEDERATION_OFFICER,
    /** Of an association or a public body: sees what was referred to it. */
    PARTNER,
    /** Sees today's round. */
    VOLUNTEER;

    /** The key of its words in the messages: {@code role.adviser}. */
    public String key() {
        return "role." + name().toLowerCase(Locale.ROOT);
    }

    /** Works with the records of one landlord. */
    public boolean worksForALandlord() {
        return switch (this) {
            case ADVISER, CALLER, COORDINATOR, MANAGER, ADMINISTRATOR -> true;
            case FEDERATION_OFFICER, PARTNER, VOLUNTEER -> false;
        };
    }
}
