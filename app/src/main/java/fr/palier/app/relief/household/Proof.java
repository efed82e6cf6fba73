package fr.palier.app.relief.household;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A paper that shows what a household has or pays. None is required; which ones were seen is said to whoever decides. */
public enum Proof {
    PAYSLIPS,
    /** Notices of benefits: CAF or MSA, France Travail, pensions. */
    BENEFITS,
    /** The notice of income tax. */
    TAX,
    /** Bank statements. */
    BANK,
    /** Bills, loans, alimony: what the household pays besides the rent. */
    CHARGES;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those whose codes are among some; others are ignored. */
    static Set<Proof> among(Collection<String> codes) {
        Set<Proof> found = EnumSet.noneOf(Proof.class);
        Arrays.stream(values()).filter(one -> codes.contains(one.code())).forEach(found::add);
        return Collections.unmodifiableSet(found);
    }
}
