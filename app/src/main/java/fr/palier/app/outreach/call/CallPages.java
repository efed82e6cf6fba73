package fr.palier.app.outreach.call;

import fr.palier.app.outreach.campaign.Scripts;
import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Scope;
import fr.palier.app.timeline.EntryKind;
import fr.palier.app.timeline.Oppositions;
import fr.palier.app.timeline.Position;
import fr.palier.app.timeline.Timeline;
import fr.palier.app.timeline.TimelineEntry;
import fr.palier.engine.text.Lang;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what a caller sees of the person in hand: no more than the call needs. */
@Component
class CallPages {
    private static final int CONTACTS = 4;
    private static final int LOOKED_AT = 20;

    /** In which somebody spoke, or tried to; what was sent may have been about the rent. */
    private static final Set<String> SPOKEN = Set.of("phone", "visit", "office");

    private final Portfolio portfolio;
    private final Tenancies tenancies;
    private final Timeline timeline;
    private final Oppositions oppositions;
    private final Scripts scripts;

    CallPages(Portfolio portfolio, Tenancies tenancies, Timeline timeline, Oppositions oppositions, Scripts scripts) {
        this.portfolio = portfolio;
        this.tenancies = tenancies;
        this.timeline = timeline;
        this.oppositions = oppositions;
        this.scripts = scripts;
    }

    CallPage of(Scope scope, InHand inHand, LocalDateTime now, Lang lang) {
        Called called = inHand.called();
        Map<Integer, TenancySummary> who = tenancies.summaries(
                scope,
                Stream.concat(Stream.of(called), inHand.sharing().stream())
                        .map(Called::tenancyId)
                        .toList());
        TenancyDetails tenancy = Optional.ofNullable(who.get(called.tenancyId()))
                .flatMap(summary -> portfolio.find(scope, summary.publicId()))
                .orElseThrow(NotFound::new);
        return new CallPage(
                inHand,
                tenancy,
                contacts(scope, called.tenancyId()),
                oppositions.of(scope, called.tenancyId()),
                inHand.sharing().stream()
                        .flatMap(other -> Stream.ofNullable(who.get(other.tenancyId())))
                        .map(TenancySummary::fullName)
                        .distinct()
                        .toList(),
                scripts.script(scope, called.purpose(), called.script(), lang),
                now,
                lang);
    }

    private List<TimelineEntry> contacts(Scope scope, int tenancyId) {
        return timeline.entries(scope, tenancyId, EnumSet.of(EntryKind.CONTACT), Position.START, LOOKED_AT).stream()
                .filter(entry ->
                        !entry.withdrawn() && SPOKEN.contains(entry.detail().getOrDefault("channel", "")))
                .limit(CONTACTS)
                .toList();
    }
}
