package fr.palier.engine.law;

import fr.palier.engine.law.Deadline.Nature;
import fr.palier.engine.law.Deadline.Party;
import fr.palier.engine.law.Delays.Counted;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * From when each step before a court is allowed (loi 89-462, art. 24; CPCE L412-1, L412-6), and what protects the household on
 * the way. A day here is the first on which a step may be taken, never one on which it should. Only steps about the present debt
 * count, see {@link Arrears}; a hearing stands for itself: of it the prefect is told whatever has been paid since.
 */
final class CourtClock {
    private final Delays delays;
    private final Truces winter;
    private final Truces crisis;

    CourtClock(Delays delays, Truces winter, Truces crisis) {
        this.delays = delays;
        this.winter = winter;
        this.crisis = crisis;
    }

    void add(Arrears arrears, LocalDate today, List<Deadline> to) {
        Optional<LocalDate> notice = arrears.doneOfPresent(LegalStep.NOTICE_SERVED);
        if (notice.isPresent()) {
            behind(arrears, notice.get(), today, to);
        } else {
            arrears.countedSince()
                    .flatMap(since ->
                            noticeRule(arrears).map(rule -> coercive("notice-to-pay", since, new Counted(since, rule))))
                    .ifPresent(to::add);
        }
        hearing(arrears, to);
        eviction(arrears, today, to);
    }

    private Optional<LegalRule> noticeRule(Arrears arrears) {
        return delays.rule("notice.months", arrears.lease()).or(() -> delays.rule("notice.weeks", arrears.lease()));
    }

    private void behind(Arrears arrears, LocalDate served, LocalDate today, List<Deadline> to) {
        Optional<Counted> effect = effect(arrears, served, today);
        boolean summoned = arrears.doneOfPresent(LegalStep.SUMMONED).isPresent();
        effect.filter(at -> !at.day().isBefore(today))
                .map(at -> coercive("notice-effect", served, at))
                .ifPresent(to::add);
        if (effect.isPresent() && !summoned) {
            summons(arrears, served, effect.get(), to);
        }
    }

    /**
     * The day behind the delay: the longer of the law's, which goes by the day of the lease, and the lease's own. One that ends in
     * the protected days of 2020 is carried over, by whichever of the two texts leads further.
     */
    private Optional<Counted> effect(Arrears arrears, LocalDate served, LocalDate known) {
        return delays.after(served, "notice", arrears.lease()).map(by -> {
            LocalDate granted = served.plusMonths(arrears.leaseNoticeMonths());
            LocalDate end = granted.isAfter(by.day()) ? granted : by.day();
            return crisis.on(end, known)
                    .map(basis -> carried(served, end, known, basis))
                    .orElseGet(() -> new Counted(end.plusDays(1), by.rule()));
        });
    }

    private Counted carried(LocalDate served, LocalDate end, LocalDate known, Truces.Basis basis) {
        LocalDate begins = crisis.beginning(end, known);
        LocalDate over = crisis.firstFree(end, known);
        LocalDate from = served.isAfter(begins) ? served : begins;
        LocalDate elapsed = over.plusDays(ChronoUnit.DAYS.between(from, end));
        LocalDate month = over.plusMonths(1);
        LocalDate day = elapsed.isAfter(month) ? elapsed : month;
        return new Counted(day.plusDays(1), rule("notice", basis));
    }

    /** Nobody is summoned before the notice has had its effect and the CCAPEX its two months. */
    private void summons(Arrears arrears, LocalDate served, Counted effect, List<Deadline> to) {
        Optional<LocalDate> seized = arrears.doneOfPresent(LegalStep.CCAPEX_SEIZED);
        Optional<LocalDate> known = seized.or(arrears::toldOfPresent);
        if (known.isEmpty()) {
            seizure(served, effect, to);
            return;
        }
        summons(effect, known.get())
                .map(by -> coercive("summons", known.get(), by))
                .ifPresent(to::add);
    }

    private Optional<Counted> summons(Counted effect, LocalDate known) {
        return delays.after(known, "ccapex").map(by -> by.day().isBefore(effect.day()) ? effect : by);
    }

    /**
     * The first day on which somebody may be summoned.
     *
     * @param served when a notice to pay was
     * @param told when the CCAPEX or the paying body was
     * @param day whose knowledge counts
     */
    LocalDate summonsFrom(Arrears arrears, LocalDate served, LocalDate told, LocalDate day) {
        return effect(arrears, served, day)
                .map(effect -> summons(effect, told).orElse(effect).day())
                .orElse(day);
    }

    /** So that the commission has its time before anything else can come: at the latest two months before. */
    private void seizure(LocalDate served, Counted effect, List<Deadline> to) {
        delays.before(effect.day(), "ccapex")
                .map(by -> by.day().isBefore(served) ? new Counted(served, by.rule()) : by)
                .map(by -> deadline("ccapex", Nature.PROTECTIVE, served, by))
                .ifPresent(to::add);
    }

    private void hearing(Arrears arrears, List<Deadline> to) {
        if (arrears.done(LegalStep.PREFECT_TOLD).isEmpty()) {
            arrears.done(LegalStep.HEARING)
                    .flatMap(day -> delays.before(day, "hearing")
                            .map(by -> deadline("prefect", Nature.PROTECTIVE, by.day(), by)))
                    .ifPresent(to::add);
        }
    }

    private void eviction(Arrears arrears, LocalDate known, List<Deadline> to) {
        arrears.doneOfPresent(LegalStep.LEAVE_SERVED)
                .flatMap(served -> delays.after(served, "leave").map(by -> {
                    LocalDate end = by.day().plusDays(1);
                    Counted free = winter.on(end, known)
                            .map(basis -> new Counted(winter.firstFree(end, known), rule("truce", basis)))
                            .orElseGet(() -> new Counted(end, by.rule()));
                    return coercive("eviction", served, free);
                }))
                .ifPresent(to::add);
    }

    private static LegalRule rule(String key, Truces.Basis basis) {
        return new LegalRule(
                key,
                BigDecimal.ONE,
                LocalDate.MIN,
                LocalDate.MAX,
                basis.reference(),
                basis.reference(),
                basis.confidence());
    }

    private Deadline coercive(String code, LocalDate counted, Counted by) {
        return deadline(code, Nature.COERCIVE, counted, by);
    }

    private Deadline deadline(String code, Nature nature, LocalDate counted, Counted by) {
        LegalRule rule = by.rule();
        return new Deadline(
                code,
                nature,
                Party.LANDLORD,
                counted,
                by.day(),
                nature == Nature.COERCIVE ? by.day() : delays.warning(code, by.day()),
                rule.reference(),
                rule.confidence());
    }
}
