package fr.palier.cli;

import fr.palier.engine.ledger.Tenancies;
import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.ActionWords;
import fr.palier.engine.triage.Decisions;
import fr.palier.engine.triage.Policy;
import fr.palier.engine.triage.Signal;
import fr.palier.engine.triage.Triage;
import fr.palier.engine.triage.Worklist;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;

/** The first lines of a worklist, to be read by a person. */
final class TopOfList {
    private final Triage triage;
    private final Policy policy;
    private final Decisions decisions;
    private final Lang lang;
    private final Locale locale;

    TopOfList(Triage triage, Policy policy, Decisions decisions, Lang lang) {
        this.triage = triage;
        this.policy = policy;
        this.decisions = decisions;
        this.lang = lang;
        this.locale = lang == Lang.FR ? Locale.FRANCE : Locale.UK;
    }

    void print(Worklist list, int top, PrintWriter screen) {
        for (int place = 0; place < Math.min(top, list.size()); place++) {
            line(place + 1, list.tenancy(place), screen);
        }
    }

    private void line(int rank, int tenancy, PrintWriter screen) {
        Tenancies tenancies = triage.tenancies();
        String action = policy.actions().get(decisions.action(tenancy));
        screen.printf(
                locale,
                "%n%3d  %-6s %-12s %-26s %10s €  %5s %s  · %d%n",
                rank,
                new String(tenancies.landlordKey(tenancies.landlord(tenancy)), StandardCharsets.UTF_8),
                new String(tenancies.key(tenancy), StandardCharsets.UTF_8),
                ActionWords.name(action, lang),
                hundredths(Signal.BALANCE, tenancy),
                hundredths(Signal.MONTHS_OWED, tenancy),
                lang.of("mois", "months"),
                decisions.score(tenancy));
        screen.println("     "
                + policy.explainScore(decisions, tenancy, lang).stream()
                        .map(Policy.Matched::note)
                        .collect(Collectors.joining(" · ")));
        triage.nearestFlip(policy)
                .find(tenancy, decisions.action(tenancy))
                .ifPresent(flip -> screen.println("     → " + ActionWords.flip(flip, policy, lang)));
    }

    private String hundredths(Signal signal, int tenancy) {
        return String.format(
                locale, "%,.2f", BigDecimal.valueOf(triage.signals().get(signal, tenancy), 2));
    }
}
