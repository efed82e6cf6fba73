package fr.palier.app.outreach;

import static fr.palier.app.outreach.Basis.CONSENT;
import static fr.palier.app.outreach.Basis.CONTRACT;
import static fr.palier.app.outreach.Basis.LEGAL_OBLIGATION;
import static fr.palier.app.outreach.Basis.LEGITIMATE_INTEREST;
import static fr.palier.app.outreach.Basis.PUBLIC_TASK;
import static fr.palier.app.outreach.Basis.VITAL_INTEREST;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What people are called for: a closed list, so that a tenants' file serves nothing else (CNIL, Archipel Habitat, 2018), each with
 * the grounds on which it can stand.
 */
public enum Purpose {
    /** How are you, and what do you need? */
    WELFARE(false, PUBLIC_TASK, CONSENT, VITAL_INTEREST, LEGITIMATE_INTEREST),
    /** What can be done about a rent that is hard to pay. Nobody's age is a reason for it. */
    RENT_SUPPORT(true, CONTRACT, LEGITIMATE_INTEREST),
    /** Works, services, opening hours. */
    INFORMATION(false, CONTRACT, PUBLIC_TASK, LEGITIMATE_INTEREST),
    /** What the authorities order or advise. */
    HEALTH_RELAY(true, PUBLIC_TASK, LEGAL_OBLIGATION, VITAL_INTEREST);

    private final boolean sensitive;
    private final List<Basis> bases;

    Purpose(boolean sensitive, Basis... bases) {
        this.sensitive = sensitive;
        this.bases = List.of(bases);
    }

    /** Whether somebody else approves it, however few are called. */
    public boolean isSensitive() {
        return sensitive;
    }

    /** The grounds on which it can stand, the usual one first. */
    public List<Basis> bases() {
        return bases;
    }

    /** Whether it can stand on a ground, by its code; on none is on the usual one. */
    public boolean standsOn(String basis) {
        return basis.isEmpty() || bases.stream().anyMatch(one -> one.code().equals(basis));
    }

    /** Whether people may be chosen by their age, or because they live alone. */
    public boolean choosesByPerson() {
        return this != RENT_SUPPORT;
    }

    /** Whether the rent may be spoken of, and hence shown. */
    public boolean speaksOfRent() {
        return this == RENT_SUPPORT;
    }

    /** Whether somebody of whom nobody knows how they are is left alone: only a call that asks for news is right then. */
    private boolean waitsForNews() {
        return this == RENT_SUPPORT || this == INFORMATION;
    }

    /** The codes of those that do. */
    public static String[] waitingForNews() {
        return Arrays.stream(values())
                .filter(Purpose::waitsForNews)
                .map(Purpose::code)
                .toArray(String[]::new);
    }

    /** As columns, forms and messages call it: {@code rent-support}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The purpose of a code. */
    public static Optional<Purpose> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** The same for a code of a column. */
    public static Purpose stored(String code) {
        return of(code).orElseThrow(() -> new IllegalStateException("no purpose is called " + code));
    }
}
