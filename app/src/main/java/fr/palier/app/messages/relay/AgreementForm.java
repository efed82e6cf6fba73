package fr.palier.app.messages.relay;

import fr.palier.app.dossier.referral.Partner;
import fr.palier.app.messages.relay.Agreement.About;
import fr.palier.app.messages.relay.Agreement.Period;
import fr.palier.app.messages.relay.Agreement.Said;
import fr.palier.app.messages.relay.Agreement.Terms;
import fr.palier.app.messages.relay.Agreement.Way;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Typed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as somebody types it.
 *
 * @param partenaire number of one of the directory
 * @param nom of another organisation, and {@code nature} what sort it is
 * @param sujets codes of kinds
 * @param lieu {@code toutes}, or {@code liste} with {@code communes}
 * @param page whether it is told on its own pages
 * @param remplace number of the agreement in whose place this one comes
 */
record AgreementForm(
        @Nullable Integer partenaire,
        @Nullable String nom,
        @Nullable String nature,
        String @Nullable [] sujets,
        @Nullable String lieu,
        String @Nullable [] communes,
        @Nullable String page,
        @Nullable String courriel,
        @Nullable String words,
        @Nullable String avec,
        @Nullable String convenu,
        @Nullable String du,
        @Nullable String au,
        @Nullable Integer remplace) {
    private static final String LISTED = "liste";

    /** What is usual, to begin with. */
    static AgreementForm fresh(LocalDate today) {
        String day = today.toString();
        String[] kinds = {Kind.INFORMATION.code(), Kind.DANGER.code()};
        return new AgreementForm(null, null, null, kinds, "toutes", null, "1", null, null, null, day, day, null, null);
    }

    /** What was agreed so far, to be changed from today on. */
    static AgreementForm of(Agreement before, LocalDate today) {
        Terms terms = before.terms();
        return new AgreementForm(
                before.partner(),
                null,
                null,
                terms.about().kinds().stream().map(Kind::code).toArray(String[]::new),
                terms.about().cities().isEmpty() ? "toutes" : LISTED,
                terms.about().cities().toArray(String[]::new),
                terms.way().inbox() ? "1" : null,
                terms.way().email(),
                terms.said().words(),
                terms.said().with(),
                today.toString(),
                today.toString(),
                terms.period().until().map(LocalDate::toString).orElse(null),
                before.id());
    }

    Optional<Integer> instead() {
        return Optional.ofNullable(remplace);
    }

    public boolean has(Kind kind) {
        return texts(sujets).contains(kind.code());
    }

    public boolean isListed() {
        return LISTED.equals(lieu);
    }

    public boolean names(String city) {
        return texts(communes).contains(city);
    }

    private static Set<String> texts(String @Nullable [] typed) {
        return typed == null ? Set.of() : Arrays.stream(typed).collect(Collectors.toSet());
    }

    /** The organisation that was written instead of chosen, if one was. */
    Optional<Partner.Kind> another() {
        if (Typed.text(nom).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Partner.Kind.values())
                .filter(kind -> kind.code().equals(nature))
                .findFirst()
                .orElseThrow(() -> new Refused("dossier.referral.choose-kind")));
    }

    /**
     * What it comes to.
     *
     * @param known the communes of the landlord, in order
     * @throws Refused where a day cannot be read, or communes are chosen from a list and all too, or none
     */
    Terms terms(List<String> known, LocalDate today) {
        return new Terms(
                new About(kinds(), cities(known)),
                new Way(page != null, Typed.text(courriel)),
                new Said(Typed.text(words), Typed.text(avec), Typed.day(convenu, today)),
                new Period(Typed.day(du, today), Typed.day(au, "shell.not-a-day")));
    }

    private Set<Kind> kinds() {
        return Stream.of(Objects.requireNonNullElse(sujets, new String[0]))
                .flatMap(code -> Kind.of(code).stream())
                .collect(Collectors.toSet());
    }

    private List<String> cities(List<String> known) {
        if (!isListed()) {
            Refused.when(!texts(communes).isEmpty(), "relay.agreement.which-cities");
            return List.of();
        }
        List<String> chosen = known.stream().filter(this::names).toList();
        Refused.when(chosen.isEmpty(), "relay.agreement.no-city");
        return chosen;
    }

    @Override
    public String toString() {
        return "AgreementForm[" + remplace + "]";
    }
}
