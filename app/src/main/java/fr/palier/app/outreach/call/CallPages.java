package fr.palier.app.outreach.call;

import fr.palier.app.outreach.Words;
import fr.palier.app.outreach.call.Deaths.Death;
import fr.palier.app.outreach.call.DraftStore.Draft;
import fr.palier.app.outreach.call.Lease.InHand;
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
import fr.palier.engine.outreach.Script;
import fr.palier.engine.text.Lang;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what a caller sees of the person in hand: no more than the call needs. */
@Component
class CallPages {
    private static final Set<EntryKind> SHOWN =
            EnumSet.of(EntryKind.CONTACT, EntryKind.URGENCY_CLOSED, EntryKind.ASKED_AFTER);

    private static final int CONTACTS = 4;
    private static final int LOOKED_AT = 20;

    /** In which somebody spoke, or tried to; what was sent may have been about the rent. */
    private static final Set<String> SPOKEN = Set.of("phone", "visit", "office");

    private final Portfolio portfolio;
    private final Tenancies tenancies;
    private final Timeline timeline;
    private final Oppositions oppositions;
    private final Scripts scripts;
    private final Deaths deaths;

    @SuppressWarnings("checkstyle:ParameterNumber") // the doors of what the screen shows
    CallPages(
            Portfolio portfolio,
            Tenancies tenancies,
            Timeline timeline,
            Oppositions oppositions,
            Scripts scripts,
            Deaths deaths) {
        this.portfolio = portfolio;
        this.tenancies = tenancies;
        this.timeline = timeline;
        this.oppositions = oppositions;
        this.scripts = scripts;
        this.deaths = deaths;
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
        Script script = scripts.script(scope, called.purpose(), called.script(), lang);
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
                script,
                Arrays.stream(Script.Ear.values())
                        .collect(
                                Collectors.toMap(ear -> ear, ear -> scripts.left(called.purpose(), script, ear, lang))),
                now,
                lang);
    }

    /**
     * What a caller had noted of a call that is not theirs any more: nothing of it is lost but from the record.
     *
     * @param who it was about, where the page does not say so
     * @param answers to the script, in its words
     */
    record Lost(Optional<String> who, String note, List<Given> answers) {
        /** A question and what was answered to it. */
        record Given(String question, Script.Answer answer) {}

        /** Whether there is anything to show. */
        public boolean isEmpty() {
            return note.isEmpty() && answers.isEmpty();
        }
    }

    /** What was typed of somebody who is not in hand any more. */
    Lost lost(Scope scope, Draft draft, Lang lang) {
        Optional<String> who = Optional.ofNullable(
                        tenancies.summaries(scope, List.of(draft.tenancyId())).get(draft.tenancyId()))
                .map(TenancySummary::fullName);
        Lost lost = lost(scope, draft.form(), lang);
        return new Lost(who, lost.note, lost.answers);
    }

    Lost lost(Scope scope, CallForm form, Lang lang) {
        List<Lost.Given> answers = form.script()
                .filter(said -> said.version() <= scripts.latest(scope, said.purpose()))
                .map(said -> scripts.script(scope, said.purpose(), said.version(), lang))
                .map(script -> given(script, form))
                .orElse(List.of());
        return new Lost(Optional.empty(), form.field("note"), answers);
    }

    private static List<Lost.Given> given(Script script, CallForm form) {
        return script.sections().stream()
                .flatMap(section -> section.questions().stream())
                .flatMap(question -> question.answers().stream()
                        .filter(answer -> form.answered(question.number(), answer.number()))
                        .map(answer -> new Lost.Given(question.words(), answer)))
                .toList();
    }

    /** A death that the caller may take back, with whose it was. */
    record Told(long call, String name, String at) {}

    List<Told> told(Scope scope, Lang lang) {
        List<Death> mine = deaths.mine(scope);
        Map<Integer, TenancySummary> who =
                tenancies.summaries(scope, mine.stream().map(Death::tenancyId).toList());
        return mine.stream()
                .filter(death -> who.containsKey(death.tenancyId()))
                .map(death -> new Told(
                        death.call(),
                        Objects.requireNonNull(who.get(death.tenancyId())).fullName(),
                        Words.hour(death.at(), lang)))
                .toList();
    }

    private List<TimelineEntry> contacts(Scope scope, int tenancyId) {
        return timeline.entries(scope, tenancyId, SHOWN, Position.START, LOOKED_AT).stream()
                .filter(entry -> !entry.withdrawn()
                        && (entry.kind() != EntryKind.CONTACT
                                || SPOKEN.contains(entry.detail().getOrDefault("channel", ""))))
                .limit(CONTACTS)
                .toList();
    }
}
