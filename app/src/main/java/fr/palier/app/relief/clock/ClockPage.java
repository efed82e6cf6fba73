package fr.palier.app.relief.clock;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Euros;
import fr.palier.app.shared.Refused;
import fr.palier.engine.law.Arrears;
import fr.palier.engine.law.Citation;
import fr.palier.engine.law.Deadline.Nature;
import fr.palier.engine.law.Deadline.Standing;
import fr.palier.engine.law.LegalStep;
import fr.palier.engine.law.Restraint;
import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.Owing;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calendar of a tenancy. */
record ClockPage(TenancyDetails tenancy, LegalClocks.Read read, Form form, LocalDate today, Lang lang) {
    private static final Set<String> FOR_A_PLAN = Set.of("plan", "unpaid-soon", "limitation", "small-answer");

    /**
     * What was typed.
     *
     * @param seen number of the last step that stood on the page
     */
    record Form(
            @Nullable String step,
            @Nullable String day,
            @Nullable String proof,
            @Nullable String months,
            @Nullable Integer seen) {
        static final Form NOTHING = new Form(null, null, null, null, null);

        int lastSeen() {
            return Objects.requireNonNullElse(seen, Integer.MAX_VALUE);
        }
    }

    /** The number of the last step that was recorded. */
    public int last() {
        return read.done().stream().mapToInt(Done::number).max().orElse(0);
    }

    /** The steps that a colleague recorded while the same was typed here. */
    public List<Done> meanwhile() {
        return read.done().stream()
                .filter(one -> one.step().code().equals(form.step) && one.isAfter(form.lastSeen(), one.step()))
                .toList();
    }

    public String situation() {
        return "/situations/" + tenancy.publicId();
    }

    public String path() {
        return situation() + "/echeances";
    }

    /** What is to be done, offered or awaited. */
    public List<Line> due() {
        return read.lines().stream()
                .filter(line -> line.deadline().nature() != Nature.COERCIVE)
                .toList();
    }

    /** The key of the words that say why nothing is to be done. */
    public String whyNothing() {
        if (balance() <= 0) {
            return "relief.clock.nothing";
        }
        if (read.arrears().unpaidSince().isEmpty()) {
            return "relief.clock.none";
        }
        return read.arrears().aid() == Arrears.Aid.NONE ? "relief.clock.none.no-aid" : "relief.clock.none.done";
    }

    /** Whether something is owed of which the paying body is not to be told yet, and something else is to be done. */
    public boolean isTooSoonToTell() {
        return balance() > 0 && read.arrears().unpaidSince().isEmpty() && !due().isEmpty();
    }

    /** What a refusal names, its days in words. */
    public Object[] named(Refused why) {
        return Arrays.stream(why.arguments())
                .map(one -> Days.spoken(one.toString(), lang))
                .toArray();
    }

    /** Steps that press the household: from when, and what speaks against them. */
    public List<Line> pressing() {
        return read.lines().stream()
                .filter(line -> line.deadline().nature() == Nature.COERCIVE)
                .toList();
    }

    /** The key of the words that say why a step is held back. */
    public static String key(Restraint why) {
        return "relief.clock.restraint." + why.code();
    }

    public String standing(Line line) {
        return line.on(today).name().toLowerCase(Locale.ROOT);
    }

    /** Days left; below zero, late by so many. */
    public long left(Line line) {
        return ChronoUnit.DAYS.between(today, line.act());
    }

    public boolean isLate(Line line) {
        return line.on(today) == Standing.LATE;
    }

    /** Whether offices are shut on its day, so that it is done before; not told of a day that has gone by. */
    public boolean isShut(Line line) {
        LocalDate day = line.deadline().day();
        return !day.isBefore(today) && !line.act().equals(day);
    }

    /** Whether its last working day is over, and its own not yet. */
    public boolean isShutAndLate(Line line) {
        return isShut(line) && isLate(line);
    }

    /** The letter that goes with a deadline, if there is one; empty for none. */
    public List<ClockLetter> letters(Line line) {
        return ClockLetter.of(line.deadline().code());
    }

    /** The letter that explains to the household why the paying body was told; it goes with the duty as long as that is open. */
    public ClockLetter explanation() {
        return ClockLetter.CAF_WHY;
    }

    /** Whether a plan is what helps. */
    public boolean isForAPlan(Line line) {
        return read.mayPay() && FOR_A_PLAN.contains(line.deadline().code());
    }

    /** Whether somebody is to speak with the household before anything else. */
    public boolean callsFirst() {
        return pressing().stream().anyMatch(line -> line.restraints().contains(Restraint.CONTACT_FIRST));
    }

    public List<LegalStep> offered() {
        List<LegalStep> steps = new ArrayList<>(
                Offered.steps(read.arrears(), balance(), read.pressing().isEmpty(), today));
        if (!read.mayPay()) {
            steps.addFirst(LegalStep.OVER_INDEBTEDNESS_REVIEWED);
        }
        return steps;
    }

    public long balance() {
        return read.owing().map(Owing::balance).orElse(0L);
    }

    /**
     * Whether the rent counts as unpaid although what is owed today would not make it so: the balance of a month's first days may
     * have done it, and somebody should look before they write.
     */
    public boolean isSmallByNow() {
        return read.arrears().unpaidSince().isPresent()
                && read.arrears().countedSince().isEmpty();
    }

    /** The short names of texts that stand on the page. */
    public List<Citation.Short> shortNames() {
        return Citation.shortNames(read.lines().stream()
                .map(line ->
                        line.deadline().reference() + line.deadline().code().toUpperCase(Locale.ROOT))
                .toList());
    }

    /** From which day a deadline is counted, and by which text: the end of a key, and the text. */
    public String text(Line line) {
        String reference = line.deadline().reference();
        return reference.equals(Citation.NONE) ? "" : Days.spoken(reference, lang);
    }

    public String day(LocalDate day) {
        return Days.day(day, lang);
    }

    public String euros(long cents) {
        return Euros.words(cents, lang);
    }
}
