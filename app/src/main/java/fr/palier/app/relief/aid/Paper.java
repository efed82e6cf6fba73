package fr.palier.app.relief.aid;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Papers that funds, guarantors and employees' bodies commonly ask for. Each has rules of its own, which were not all read: the list
 * is shown as one to check with them.
 */
public enum Paper {
    FORM,
    /** By which Action Logement stands surety. */
    VISA,
    /** By which somebody stands surety. */
    SURETY,
    /** The contract of the guarantee or insurance. */
    CONTRACT,
    IDENTITY,
    RESOURCES,
    PAYSLIPS,
    BENEFITS,
    TAX,
    LEASE,
    /** The landlord's statement of the account. */
    STATEMENT,
    /** The formal notice that the tenant was sent. */
    NOTICE,
    /** Of what has changed for the household. */
    EVENT,
    /** Where the aid is to be paid: straight to the account. */
    BANK,
    /** What a social worker says of the situation. */
    SOCIAL_REPORT;

    /** Those that the funds of the region commonly ask for. */
    static final List<Paper> OF_FUNDS =
            List.of(FORM, IDENTITY, RESOURCES, BENEFITS, TAX, LEASE, STATEMENT, BANK, SOCIAL_REPORT);

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Paper of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Those whose codes are among some; others are ignored. */
    static Set<Paper> among(Collection<String> codes) {
        return Arrays.stream(values())
                .filter(paper -> codes.contains(paper.code()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
