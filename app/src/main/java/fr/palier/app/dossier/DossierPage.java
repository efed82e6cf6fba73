package fr.palier.app.dossier;

import fr.palier.app.dossier.Dossier.Step;
import fr.palier.app.dossier.DossierReader.Whole;
import fr.palier.app.dossier.DossierStatus.Act;
import fr.palier.app.dossier.referral.Referral;
import fr.palier.app.dossier.words.Attempt;
import fr.palier.app.dossier.words.Wording;
import fr.palier.app.dossier.work.Item;
import fr.palier.app.identity.Staff;
import fr.palier.app.shared.Actor;
import fr.palier.app.timeline.TimelineEntry;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A dossier's page: what the template shows, in the words of one language. */
record DossierPage(Whole whole, Attempt attempt, Actor actor, LocalDate today, Wording words) {
    /** What the two who collided wrote, in this order. */
    private static final List<String> TOLD =
            List.of("cause", "origin", "words", "state", "due", "doer", "to", "ending", "satisfaction");

    private static final Set<String> CODES = Set.of("cause", "origin", "state", "doer", "ending");

    public Dossier dossier() {
        return whole.dossier();
    }

    public String path() {
        return "/dossiers/" + dossier().publicId();
    }

    public String situation() {
        return "/situations/" + whole.tenancy().publicId();
    }

    public boolean isActive() {
        return dossier().status().isActive();
    }

    public boolean can(String act) {
        return dossier().status().possible().contains(Act.valueOf(act));
    }

    public List<Cause> causes() {
        return Arrays.asList(Cause.values());
    }

    public List<Origin> origins() {
        return Arrays.asList(Origin.values());
    }

    public List<Ending> endings() {
        return Arrays.asList(Ending.values());
    }

    public List<Item.Doer> doers() {
        return Arrays.asList(Item.Doer.values());
    }

    /** Colleagues who could take it over. */
    public List<Staff.Member> others() {
        return whole.colleagues().stream()
                .filter(member -> !member.id().equals(dossier().adviser().id()))
                .toList();
    }

    /** Whether the colleague who sees to something works on dossiers no more: then another one is to be chosen. */
    public boolean isLeft(Item item) {
        return whole.colleagues().stream()
                .noneMatch(member -> member.id().equals(item.assignee().id()));
    }

    /** The referral that still waits for its answer, of which a task reminds. */
    public Optional<Referral> reminds(Item task) {
        return whole.referrals().stream()
                .filter(one -> one.task() == task.id() && one.state().isWaiting())
                .findFirst();
    }

    public String day(LocalDate day) {
        return words.day(day);
    }

    public String near(LocalDate day) {
        return words.near(day, today);
    }

    public String count(String key, long number) {
        return words.count(key, number);
    }

    /** Where the dossier is read with which this one was merged, or from which it was parted, by a step. */
    public Optional<String> other(Step step) {
        return step.other().map(id -> "/dossiers/" + id);
    }

    /** What a step changed, in words; nothing where its act says it all. */
    public String detail(Step step) {
        return switch (step.act()) {
            case OPEN, RECAST -> words.say("dossier.cause." + step.detail());
            case CLOSE -> words.say("dossier.ending." + step.detail());
            case HAND_OVER -> words.say("dossier.step.to", step.detail());
            case MERGE, ABSORB, PART, RELEASE -> words.say("dossier.numbered", step.detail());
            case FOLLOW, REOPEN -> "";
        };
    }

    /** What an entry of the timeline says besides its kind. */
    public String detail(TimelineEntry entry) {
        Map<String, String> detail = entry.detail();
        return switch (entry.kind()) {
            case CONTACT ->
                both("timeline.channel." + detail.get("channel"), "timeline.outcome." + detail.get("outcome"));
            case HOLD, HOLD_LIFTED -> words.say("timeline.hold." + detail.get("reason"));
            case PLAN_STATE -> words.say(entry.planKey(), detail.getOrDefault("plan", ""));
            case FUND -> words.say("timeline.fund." + detail.get("act"));
            case LEGAL_STEP -> words.say("relief.clock.step." + detail.get("step"));
            case GUARANTEE -> words.say("timeline.guarantee." + detail.get("act"));
            case OPPOSED, OPPOSITION_WITHDRAWN -> words.say("timeline.purpose." + detail.get("purpose"));
            case DOSSIER -> words.say("dossier.act." + detail.get("act"));
            case REFERRAL ->
                both("dossier.partner." + detail.get("kind"), "dossier.referral.state." + detail.get("state"));
            case LETTER -> detail.containsKey("letter") ? words.say("letters.kind." + detail.get("letter")) : "";
            case SIGNATURE -> words.say("signing.capacity." + detail.get("capacity"));
            case MESSAGE -> sent(detail);
            case CONTACT_WITHDRAWN, URGENCY_CLOSED, ASKED_AFTER, NOTE, NOTE_WITHDRAWN -> "";
            case CONTACT_POINT, TERMS, ASSIGNED, PUT_OFF, MEAL, CALL_WANTED, DECLARED -> "";
        };
    }

    private String both(String one, String other) {
        return words.say(one) + " · " + words.say(other);
    }

    private String sent(Map<String, String> detail) {
        return words.say(detail.containsKey("channel") ? "timeline.channel." + detail.get("channel") : "timeline.sent");
    }

    /** What this person had asked for, where somebody else was quicker. */
    public List<String> mine() {
        Map<String, String> fields = attempt.fields();
        return TOLD.stream()
                .filter(name ->
                        !Objects.requireNonNullElse(fields.get(name), "").isBlank())
                .map(name -> words.say("dossier.field." + name)
                        + words.say("dossier.colon")
                        + told(name, Objects.requireNonNullElse(fields.get(name), "")))
                .toList();
    }

    private String told(String name, String value) {
        if (name.equals("to")) {
            return whole.colleagues().stream()
                    .filter(member -> member.id().toString().equals(value))
                    .findFirst()
                    .map(Staff.Member::name)
                    .orElse("");
        }
        return CODES.contains(name) ? words.sayOr("dossier." + name + "." + value, value) : value;
    }

    /** What stands there now instead. */
    public List<String> theirs() {
        long item = attempt.number("item");
        return item == 0
                ? whole.steps().stream()
                        .filter(step -> step.version() > attempt.number("version"))
                        .map(this::sentence)
                        .toList()
                : whole.tree().items().stream()
                        .filter(one -> one.id() == item)
                        .flatMap(this::sentences)
                        .toList();
    }

    private String sentence(Step step) {
        String detail = detail(step);
        return words.say("dossier.act." + step.act().code())
                + (detail.isEmpty() ? "" : words.say("dossier.colon") + detail)
                + words.say("dossier.by-on", step.by(), day(step.day()));
    }

    private Stream<String> sentences(Item item) {
        return Stream.of(
                item.words(),
                words.say("dossier.state." + item.state().code())
                        + item.settled()
                                .map(made -> words.say("dossier.by-on", made.by(), day(made.on())))
                                .orElse(""),
                item.due().map(day -> words.say("dossier.due-on", day(day))).orElse(""));
    }
}
