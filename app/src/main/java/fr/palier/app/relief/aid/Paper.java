package fr.palier.app.relief.aid;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Papers that the funds of the region commonly ask for. Each fund has rules of its own (its règlement intérieur), which were not
 * all read: the list is shown as one to check with the fund.
 */
public enum Paper {
    FORM,
    IDENTITY,
    RESOURCES,
    BENEFITS,
    TAX,
    LEASE,
    /** The landlord's statement of the account. */
    STATEMENT,
    /** Where the aid is to be paid: straight to the account. */
    BANK,
    /** What a social worker says of the situation. */
    SOCIAL_REPORT;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those whose codes are among some; others are ignored. */
    static Set<Paper> among(Collection<String> codes) {
        return Arrays.stream(values())
                .filter(paper -> codes.contains(paper.code()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
