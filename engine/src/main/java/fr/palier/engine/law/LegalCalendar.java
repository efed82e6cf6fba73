package fr.palier.engine.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The days that the law sets for a tenancy whose rent is unpaid: what is owed to the paying body of the housing benefit, what is
 * awaited of others, and from when a step that presses the household is allowed. What is done with is not in it. Each day is
 * counted by the rule in force on the day of its fact; what was published later than the day of asking is not known yet.
 */
public final class LegalCalendar {
    private static final String REVIEW = "over-indebtedness-review";
    private static final LegalCalendar SHIPPED = new LegalCalendar(
            new Delays(LegalRules.deadlines(), LegalRules.arrears()), new UnpaidRent(LegalRules.arrears()));

    private final BenefitClock benefit;
    private final CourtClock court;
    private final StepOrder order;
    private final Delays delays;
    private final UnpaidRent unpaid;

    private LegalCalendar(Delays delays, UnpaidRent unpaid) {
        this.benefit = new BenefitClock(delays);
        this.court = new CourtClock(delays, Truces.winter(), Truces.crisis());
        this.order = new StepOrder(court);
        this.delays = delays;
        this.unpaid = unpaid;
    }

    /** By the rules that ship with Palier. */
    public static LegalCalendar shipped() {
        return SHIPPED;
    }

    /** The deadlines that are open on a day, by their day. */
    public List<Deadline> of(Arrears arrears, LocalDate today) {
        List<Deadline> all = new ArrayList<>();
        if (arrears.owingSince().isPresent()) {
            soon(arrears, today, all);
            limitation(arrears, all);
        }
        benefit.add(arrears, today, all);
        court.add(arrears, today, all);
        all.sort(Comparator.comparing(Deadline::day).thenComparing(Deadline::code));
        return List.copyOf(all);
    }

    /**
     * What keeps a step from being in order on a day; empty where it is.
     *
     * @param arrears as they stood on that day; of a step that was done only behind it, its first day
     */
    public Optional<StepOrder.Gap> gap(LegalStep step, Arrears arrears, LocalDate day) {
        return order.gap(step, arrears, day);
    }

    /**
     * By when somebody looks again where the procedure of an over-indebted household stands. While it lasts what was owed before may
     * not be paid, and nobody tells the landlord of each of its steps.
     *
     * @param since when it was declared admissible
     * @param reviewed when somebody last looked
     */
    public Optional<Deadline> review(LocalDate since, Optional<LocalDate> reviewed) {
        LocalDate counted = reviewed.filter(since::isBefore).orElse(since);
        return delays.after(counted, REVIEW)
                .map(end -> new Deadline(
                        REVIEW,
                        Deadline.Nature.OFFER,
                        Deadline.Party.LANDLORD,
                        counted,
                        end.day(),
                        delays.warning(REVIEW, end.day()),
                        end.rule().reference(),
                        end.rule().confidence()));
    }

    /** Who decides on a day whether housing benefit goes on: CAF or MSA, from 2027-01-01 the CCAPEX. */
    public Deadline.Party decides(LocalDate day) {
        return delays.rule("ccapex-decides.yes", day).isPresent() ? Deadline.Party.CCAPEX : Deadline.Party.PAYING_BODY;
    }

    /** Whether arrears in cents are small enough for the paying body to propose a plan by itself (CCH R824-10). */
    public boolean isSmall(long cents, LocalDate day) {
        return cents > 0
                && delays.rule("small-most.euros", day)
                        .filter(most -> cents <= most.value().movePointRight(2).longValueExact())
                        .isPresent();
    }

    /** The day on which a debt that is small by its amount will count as unpaid by its age. */
    private void soon(Arrears arrears, LocalDate today, List<Deadline> to) {
        LocalDate since = arrears.owingSince().orElse(today);
        if (arrears.unpaidSince().isPresent() || arrears.aid() == Arrears.Aid.NONE) {
            return;
        }
        int day =
                unpaid.byAge((int) since.toEpochDay(), (int) today.plusYears(1).toEpochDay());
        if (day != UnpaidRent.NEVER) {
            LocalDate on = LocalDate.ofEpochDay(day);
            delays.rule("unpaid.months", on)
                    .ifPresent(rule -> to.add(new Deadline(
                            "unpaid-soon",
                            Deadline.Nature.OFFER,
                            Deadline.Party.LANDLORD,
                            since,
                            on,
                            delays.warning("unpaid-soon", on),
                            rule.reference(),
                            rule.confidence())));
        }
    }

    /** Behind three years a term can no longer be claimed: a plan agreed before keeps the debt alive for both. */
    private void limitation(Arrears arrears, List<Deadline> to) {
        arrears.oldestUnpaid()
                .flatMap(oldest -> delays.after(oldest, "limitation")
                        .map(end -> new Deadline(
                                "limitation",
                                Deadline.Nature.OFFER,
                                Deadline.Party.LANDLORD,
                                oldest,
                                end.day(),
                                delays.warning("limitation", end.day()),
                                end.rule().reference(),
                                end.rule().confidence())))
                .ifPresent(to::add);
    }
}
