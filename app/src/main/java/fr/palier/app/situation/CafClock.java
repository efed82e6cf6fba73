package fr.palier.app.situation;

import fr.palier.app.portfolio.TenancyDetails.Terms;
import fr.palier.engine.law.Citation;
import fr.palier.engine.law.LegalRule;
import fr.palier.engine.law.LegalRules;
import fr.palier.engine.law.UnpaidRent;
import fr.palier.engine.triage.Signal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Where an account stands on the clock of unpaid rent towards the body that pays housing benefit (CCH R824-1 to R824-4).
 *
 * @param threshold the balance from which the rent counts as unpaid under the rule of the day, in cents
 * @param inclusive reached at that amount; otherwise above it
 * @param balance what is owed
 * @param unpaidSince when it counted as unpaid, if it does
 * @param notifyBy by when the body is to be told, if there is one and it counts
 * @param articles where the law says so
 * @param toCheck rests on something other than the text of the law
 */
record CafClock(
        OptionalLong threshold,
        boolean inclusive,
        long balance,
        Optional<LocalDate> unpaidSince,
        Optional<LocalDate> notifyBy,
        List<String> articles,
        boolean toCheck) {
    private static final LegalRules LAW = LegalRules.arrears();

    /** The short names of texts in its articles. */
    public List<Citation.Short> shortNames() {
        return Citation.shortNames(articles);
    }

    static CafClock of(Terms terms, Readings readings, LocalDate today) {
        Optional<LocalDate> since = readings.day(Signal.UNPAID_SINCE);
        LocalDate ruled = since.orElse(today);
        List<LegalRule> rules = Stream.of("unpaid.rents", "unpaid.above", "unpaid.months", "caf.months")
                .flatMap(key -> LAW.on(ruled, key).stream())
                .toList();
        Optional<LegalRule> rents = LAW.on(ruled, "unpaid.rents");
        Optional<LegalRule> above = LAW.on(ruled, "unpaid.above");
        long net = UnpaidRent.netRent(terms.rent(), terms.benefit());
        OptionalLong threshold = Stream.concat(
                        rents.map(rule -> rule.value().longValueExact() * net).stream(),
                        above.map(rule -> rule.value().movePointRight(2).longValueExact()).stream())
                .mapToLong(Long::longValue)
                .min();
        return new CafClock(
                threshold,
                rents.isPresent(),
                readings.known(Signal.BALANCE),
                since,
                readings.day(Signal.NOTIFY_CAF_BY),
                rules.stream().map(LegalRule::reference).distinct().toList(),
                rules.stream().anyMatch(rule -> rule.confidence() != LegalRule.Confidence.TEXT));
    }

    /** What is left before the rent counts as unpaid, in cents. */
    public long room() {
        return Math.max(0, threshold.orElse(0) - Math.max(0, balance));
    }

    /** Days until the body is to be told; below zero: late by so many. */
    public long daysLeft(LocalDate today) {
        return notifyBy.map(by -> ChronoUnit.DAYS.between(today, by)).orElse(0L);
    }

    /** How much of the time to tell has gone, in percent. */
    public int gone(LocalDate today) {
        if (unpaidSince.isEmpty() || notifyBy.isEmpty()) {
            return 0;
        }
        long whole = ChronoUnit.DAYS.between(unpaidSince.get(), notifyBy.get());
        return (int) Math.clamp(100 * ChronoUnit.DAYS.between(unpaidSince.get(), today) / Math.max(1, whole), 0, 100);
    }
}
