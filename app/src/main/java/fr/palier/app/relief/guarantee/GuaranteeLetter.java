package fr.palier.app.relief.guarantee;

import fr.palier.app.letters.Template;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The letters about a guarantee. Whoever changes the words of one counts its version up. */
enum GuaranteeLetter {
    /** To the tenant: the notice to pay that some guarantees ask for, in plain words. */
    GUARANTEE_DEMAND(1, List.of("tenant", "guarantor", "debt", "since")),
    /** To the tenant: that the guarantor is told, and why. */
    GUARANTEE_NOTICE(1, List.of("tenant", "guarantor", "debt", "since")),
    /** To the guarantor or insurer. */
    GUARANTEE_CALL(1, List.of("guarantor", "tenant", "contract", "home", "lease", "rent", "debt", "since", "until"));

    private final Template template;

    GuaranteeLetter(int version, List<String> fields) {
        this.template = new Template(code(), version, "relief/letters/" + code(), fields);
    }

    /** As it stands in addresses: {@code guarantee-notice}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is about a guarantee itself, not about a request to it. */
    boolean isOfGuarantee() {
        return this == GUARANTEE_DEMAND;
    }

    static Optional<GuaranteeLetter> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** Whether it is to the household. */
    boolean isToTenant() {
        return this == GUARANTEE_NOTICE;
    }

    Template template() {
        return template;
    }
}
