package fr.palier.engine.outreach;

import fr.palier.engine.law.LegalRule;
import fr.palier.engine.law.LegalRules;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;

/** How long whoever was spoken with is left alone: for the same purpose long, for any other some days. The periods are data. */
public final class Spacing {
    private static final LegalRules RULES = LegalRules.spacing();

    private Spacing() {}

    /**
     * For how many days whoever is spoken with on a day is not called again for a purpose; empty where that lasts until the
     * campaign ends.
     *
     * @param purpose a code
     */
    public static OptionalInt days(String purpose, LocalDate spokeOn) {
        Optional<LegalRule> rule = RULES.on(spokeOn, purpose + ".days");
        return rule.map(one -> OptionalInt.of(one.value().intValueExact())).orElse(OptionalInt.empty());
    }

    /**
     * The first day on which whoever was spoken with may be called again for the same purpose.
     *
     * @param campaignEnd last day of the last campaign of the purpose that would call them, if there is one
     */
    public static LocalDate until(String purpose, LocalDate spokeOn, Optional<LocalDate> campaignEnd) {
        LocalDate least = spokeOn.plusDays(1);
        OptionalInt days = days(purpose, spokeOn);
        return days.isPresent()
                ? spokeOn.plusDays(days.getAsInt())
                : campaignEnd
                        .map(end -> end.plusDays(1))
                        .filter(least::isBefore)
                        .orElse(least);
    }

    /** The first day of which a try in vain still counts on a day, for every campaign of its purpose. */
    public static LocalDate triedSince(LocalDate day) {
        return day.minusDays(days("tries", day).orElseThrow());
    }

    /** For how many days nobody calls them for anything else. */
    public static int otherDays(LocalDate spokeOn) {
        return days("other", spokeOn).orElseThrow();
    }

    /**
     * Until when nobody calls them for anything else.
     *
     * @param more something is to follow, because they need it or it was promised: then only until the next day
     */
    public static LocalDateTime otherwise(LocalDate spokeOn, boolean more) {
        return Hours.opening(spokeOn.plusDays(more ? 1 : otherDays(spokeOn)).atStartOfDay());
    }
}
