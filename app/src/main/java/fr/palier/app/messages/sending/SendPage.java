package fr.palier.app.messages.sending;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.missed.Missed;
import fr.palier.app.messages.missed.Missed.Why;
import fr.palier.app.messages.operation.Flow;
import fr.palier.app.messages.relay.PassedOver;
import fr.palier.app.messages.relay.Relay;
import fr.palier.app.messages.sending.CourseStore.Turn;
import fr.palier.app.messages.sending.Send.Source;
import fr.palier.app.messages.sending.Send.Step;
import fr.palier.app.messages.sending.SendState.Act;
import fr.palier.app.messages.sending.SendState.Objection;
import fr.palier.app.outreach.Words;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Euros;
import fr.palier.engine.message.Pacing.Hour;
import fr.palier.engine.outreach.Holidays;
import fr.palier.engine.outreach.MessageState;
import fr.palier.engine.outreach.SendingHours;
import fr.palier.engine.text.Lang;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The page of a send.
 *
 * @param source what it tells of
 * @param outlook before it goes
 * @param course since it was launched
 * @param missed whom it has not reached so far
 * @param turns what waits of it, and before it, while it runs
 * @param relays partners that are told of it, or were
 * @param passedOver partners that will not be, though they are of others
 */
record SendPage(
        Send send,
        Optional<Source> source,
        Optional<String> branch,
        Optional<Outlook> outlook,
        Optional<Course> course,
        Missed missed,
        Optional<Rehearsal> rehearsal,
        List<Turn> turns,
        List<Relay> relays,
        List<PassedOver> passedOver,
        List<Step> steps,
        boolean mayDecide,
        Flow.Now flow,
        Lang lang) {
    /** What is of no use any more can only be given up. */
    private static final Set<Act> TOO_LATE =
            EnumSet.of(Act.REHEARSE, Act.ASK, Act.APPROVE, Act.LAUNCH, Act.STOP, Act.RESUME, Act.HASTEN, Act.WIDEN);

    public boolean can(String act) {
        Act one = Act.valueOf(act);
        return send.state().allows(one)
                && !(isOver() && TOO_LATE.contains(one))
                && !(one == Act.STOP && course.filter(now -> now.ahead() > 0).isEmpty());
    }

    private boolean isOver() {
        return send.terms().isOver(flow.at());
    }

    /** Whether it would still go, or be decided on, if what it says were not of no use any more. */
    public boolean isTooLate() {
        return isOver() && !send.state().isGivenUp() && send.state() != SendState.DONE;
    }

    /** Whether all whom it would reach could be written to by post alone, and too late. */
    public boolean isInVain() {
        return outlook.filter(now -> now.reach().people() == 0 && now.lateLetters() > 0)
                .isPresent();
    }

    /** Whether it may go without anybody else: rehearsed, and neither large nor sensitive. */
    public boolean mayLaunch() {
        boolean alone = outlook.map(Outlook::second).orElse(true);
        return can("LAUNCH") && !isInVain() && rehearsal.isPresent() && (send.state() == SendState.APPROVED || !alone);
    }

    /** Whether it goes only once somebody else has agreed, and nobody was asked yet. */
    public boolean mustAsk() {
        return mayAsk() && !mayLaunch();
    }

    public boolean mayAsk() {
        return can("ASK") && !isInVain() && rehearsal.isPresent();
    }

    /** By which ways those whom it has not reached can be written to in time, and how many. */
    public Map<Channel, Integer> ways() {
        Map<Channel, Integer> ways = new EnumMap<>(Channel.class);
        ways.putAll(missed.ways());
        if (send.terms().isTooLateForLetters(flow.at())) {
            ways.remove(Channel.LETTER);
        }
        return ways;
    }

    /** Whether it is said who was not reached: at its end, and at once where a life may be in danger or letters are too late. */
    public boolean missesSomebody() {
        boolean over = course.filter(now -> now.ahead() == 0).isPresent();
        return missed.people() > 0
                && (over || send.terms().danger() || missed.by().containsKey(Why.LATE));
    }

    /**
     * Messages of other sends that keep it waiting: those whose turn is before, where it goes at a pace; else those alone that leave it
     * no room today.
     */
    public int ahead() {
        return turns.stream()
                .filter(turn -> !send.terms().danger() && (send.perHour().isPresent() || isNarrow(turn)))
                .mapToInt(Turn::ahead)
                .sum();
    }

    private boolean isNarrow(Turn turn) {
        return turn.messages() + turn.ahead() > flow.lane(turn.channel()).left();
    }

    /** When what waits of it goes: from the first until the last has gone; none where nothing does within a year. */
    public List<LocalDateTime> rest() {
        List<Hour> hours = isOver() ? List.of() : Estimating.rest(send, turns, flow);
        return hours.isEmpty()
                ? List.of()
                : List.of(hours.getFirst().from(), hours.getLast().until());
    }

    /** Letters that wait for a person, printed or not; none where they are of no use any more. */
    public int letters(String state) {
        boolean stands = (send.state() == SendState.RUNNING || send.state() == SendState.DONE) && !isOver();
        return stands
                ? course.map(now -> now.of(Channel.LETTER, MessageState.valueOf(state)))
                        .orElse(0)
                : 0;
    }

    /** Letters that are printed and of no use any more, unless somebody says that the post has had them before. */
    public int spoiled() {
        return isOver()
                ? course.map(now -> now.of(Channel.LETTER, MessageState.BOUND)).orElse(0)
                : 0;
    }

    /** Whether it has yet to be launched, and begins as soon as that is done, whatever day was planned. */
    public boolean beginsAtOnce() {
        return send.people() == 0 && !send.terms().from().isAfter(flow.at());
    }

    /** Whether letters alone are left of it: they go at no pace, and wait for nothing but people. */
    public boolean isPaper() {
        return send.state() == SendState.RUNNING
                && course.filter(now -> now.letters() > 0 && now.letters() == now.ahead())
                        .isPresent();
    }

    /** When its next messages leave, where none does at this hour: at night, on a Sunday or a public holiday. */
    public Optional<LocalDateTime> opens() {
        boolean waits = send.state() == SendState.RUNNING && !send.terms().danger() && !turns.isEmpty() && !isOver();
        return Optional.of(flow.at())
                .filter(now -> waits && !SendingHours.areOpen(now))
                .map(now -> rest().stream().findFirst().orElseGet(() -> SendingHours.opening(now)));
    }

    /** What keeps them, as messages name it. */
    public String closedBy() {
        LocalDate day = flow.at().toLocalDate();
        return Holidays.isHoliday(day) ? "holiday" : day.getDayOfWeek() == DayOfWeek.SUNDAY ? "sunday" : "night";
    }

    /** Channels on which its messages wait because today has no room left. */
    public List<Flow.Lane> full() {
        return flow.lanes().stream()
                .filter(lane -> lane.left() == 0 && !send.terms().danger() && !isOver())
                .filter(lane -> course.filter(now -> now.of(lane.channel(), MessageState.WAITING) > 0)
                        .isPresent())
                .toList();
    }

    /** Whether partners are told of such a notice at all. */
    public boolean forPartners() {
        return Relaying.isForPartners(send.terms());
    }

    /** Whether partners may be told that it holds no more: some were told of it, and not that. */
    public boolean mayEndRelays() {
        return relays.stream()
                .flatMap(one -> one.told().stream())
                .anyMatch(told -> told.ended().isEmpty());
    }

    public Objection[] objections() {
        return Objection.values();
    }

    public String at(Instant at) {
        return moment(LocalDateTime.ofInstant(at, BusinessClock.ZONE));
    }

    public String moment(LocalDateTime at) {
        return Words.moment(at, flow.at().toLocalDate(), lang);
    }

    public String euros(long cents) {
        return Euros.words(cents, lang);
    }

    public String path() {
        return "/messages/envois/" + send.publicId();
    }
}
