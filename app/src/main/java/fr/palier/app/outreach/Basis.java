package fr.palier.app.outreach;

import java.util.Locale;

/** Why a landlord may approach people: the six grounds of the GDPR, article 6 (1). */
public enum Basis {
    CONSENT,
    CONTRACT,
    LEGAL_OBLIGATION,
    VITAL_INTEREST,
    PUBLIC_TASK,
    LEGITIMATE_INTEREST;

    /** As columns, forms and messages call it: {@code public-task}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
