package fr.palier.app.situation;

import fr.palier.app.portfolio.ContactPoint;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.timeline.Channel;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.app.timeline.Hold;
import fr.palier.app.timeline.HoldReason;
import fr.palier.app.timeline.Theme;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.triage.Signal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A tenancy's page: what the template shows, in the words of one language. */
record SituationPage(Situation situation, Asked asked, Wording words) {
    /**
     * A telephone or an address of mail.
     *
     * @param shown in full, since somebody asked
     */
    record Point(String kind, String value, boolean shown, boolean byStaff) {}

    /** A filter of the timeline. */
    record Chip(String key, String query, boolean on) {}

    /** Ages as a page tells them: enough to speak rightly to somebody, no birthday. */
    enum AgeBand {
        UNDER_25(24),
        TO_39(39),
        TO_59(59),
        TO_74(74),
        TO_84(84),
        FROM_85(Integer.MAX_VALUE);

        private final int last;

        AgeBand(int last) {
            this.last = last;
        }

        static AgeBand of(int years) {
            for (AgeBand band : values()) {
                if (years <= band.last) {
                    return band;
                }
            }
            return FROM_85;
        }
    }

    public TenancyDetails tenancy() {
        return situation.tenancy();
    }

    public May may() {
        return situation.may();
    }

    public LocalDate today() {
        return situation.today();
    }

    /** The path of this page. */
    public String path() {
        return "/situations/" + tenancy().publicId();
    }

    public Optional<Point> phone() {
        return tenancy().phone().map(this::point);
    }

    public Optional<Point> email() {
        return tenancy().email().map(this::point);
    }

    private Point point(ContactPoint point) {
        boolean shown = asked.revealed().filter(kind -> kind == point.kind()).isPresent();
        return new Point(point.kind().code(), shown ? point.value() : point.masked(), shown, point.byStaff());
    }

    /** The age of the eldest holder, as a band. */
    public Optional<String> age() {
        return tenancy()
                .household()
                .birthYear()
                .map(year -> "situation.age."
                        + AgeBand.of(situation.today().getYear() - year).name().toLowerCase(java.util.Locale.ROOT));
    }

    /** How many live there. */
    public String household() {
        TenancyDetails.Household household = tenancy().household();
        boolean alone = household.livesAlone().orElse(false) || household.size().equals(Optional.of(1));
        if (alone) {
            return words.say("situation.who.alone");
        }
        return household
                .size()
                .map(size -> words.say("situation.who.size", size))
                .orElseGet(() ->
                        words.say(household.livesAlone().isPresent() ? "situation.who.together" : "situation.unknown"));
    }

    /** What to do next. */
    public NextStep next() {
        return NextStep.of(situation, words);
    }

    /** Housing benefit that came again while the signal, which is of whole months, still says that it has stopped. */
    public Optional<Posting> benefitBack() {
        return situation
                .rent()
                .filter(rent -> rent.readings().is(Signal.BENEFIT_BREAK))
                .flatMap(rent -> rent.account()
                        .latest(Kind.BENEFIT, today().withDayOfMonth(1).minusMonths(1)));
    }

    /** Holds that can be lifted. */
    public List<Hold> openHolds() {
        return situation.holds().stream().filter(hold -> hold.isOpen(today())).toList();
    }

    public List<Hold> pastHolds() {
        return situation.holds().stream().filter(hold -> !hold.isOpen(today())).toList();
    }

    /** The rent account, for those who may see it. */
    public Optional<RentView> rent() {
        return situation.rent().map(rent -> new RentView(rent, situation, asked, words));
    }

    /** A page of the timeline, the account merged in. */
    public History history() {
        Happenings happenings = new Happenings(words, may());
        boolean wantsRent = asked.themes().isEmpty() || asked.themes().contains(Theme.RENT);
        Stream<History.Happening> rent = situation.rent().stream()
                .filter(r -> wantsRent)
                .flatMap(r -> r.account().after(asked.history()).stream())
                .limit(History.PAGE + 1L)
                .map(line -> happenings.of(line.posting()));
        List<History.Happening> merged = Stream.concat(
                        rent, situation.entries().stream().map(happenings::of))
                .sorted(Comparator.comparing(History.Happening::position).reversed())
                .toList();
        List<History.Happening> page = merged.stream().limit(History.PAGE).toList();
        return new History(
                page, merged.size() > page.size() ? Optional.of(page.getLast().position()) : Optional.empty());
    }

    public List<Chip> chips() {
        return may().themes().stream()
                .map(theme -> new Chip(
                        theme.key(), asked.toggled(theme), asked.themes().contains(theme)))
                .toList();
    }

    public List<Channel> channels() {
        return Arrays.asList(Channel.values());
    }

    public List<ContactOutcome> outcomes() {
        return may().outcomes();
    }

    public List<HoldReason> reasons() {
        return Arrays.asList(HoldReason.values());
    }
}
