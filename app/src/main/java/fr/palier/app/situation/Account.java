package fr.palier.app.situation;

import fr.palier.app.timeline.Position;
import fr.palier.engine.ledger.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rent account up to a day.
 *
 * @param lines the latest first, each with the balance after it
 * @param months the last {@value #MONTHS}, the oldest first
 */
record Account(List<Line> lines, List<Month> months) {
    /** How many months the curve goes back. */
    static final int MONTHS = 24;

    /** A line and the balance after it. */
    record Line(Posting posting, long balance) {}

    /**
     * A month of the curve, in cents.
     *
     * @param debits what was added to the debt
     * @param credits what was taken from it
     * @param balance at its end, or today
     */
    record Month(YearMonth month, long debits, long credits, long balance) {}

    /** @param postings of up to today, the oldest first */
    static Account of(List<Posting> postings, LocalDate today) {
        List<Line> lines = new ArrayList<>();
        long balance = 0;
        for (Posting posting : postings) {
            balance += posting.effect();
            lines.addFirst(new Line(posting, balance));
        }
        return new Account(List.copyOf(lines), months(postings, YearMonth.from(today)));
    }

    /** The latest line of a kind, if one is of that day or later. */
    Optional<Posting> latest(Kind kind, LocalDate from) {
        return lines.stream()
                .map(Line::posting)
                .filter(posting -> posting.stands()
                        && posting.kind() == kind
                        && !posting.day().isBefore(from))
                .findFirst();
    }

    private static List<Month> months(List<Posting> postings, YearMonth last) {
        List<Month> months = new ArrayList<>();
        YearMonth first = last.minusMonths(MONTHS - 1L);
        long balance = postings.stream()
                .filter(posting -> YearMonth.from(posting.day()).isBefore(first))
                .mapToLong(Posting::effect)
                .sum();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            YearMonth here = month;
            List<Posting> ofMonth = postings.stream()
                    .filter(posting -> YearMonth.from(posting.day()).equals(here))
                    .toList();
            long debits = sum(ofMonth, true);
            long credits = sum(ofMonth, false);
            balance += debits - credits;
            months.add(new Month(month, debits, credits, balance));
        }
        return List.copyOf(months);
    }

    private static long sum(List<Posting> postings, boolean debits) {
        return postings.stream()
                .mapToLong(Posting::effect)
                .filter(effect -> effect > 0 == debits)
                .map(Math::abs)
                .sum();
    }

    /** What is owed today; below zero: paid in advance. */
    public long balance() {
        return lines.isEmpty() ? 0 : lines.getFirst().balance();
    }

    /** What the tenant has to pay for the month of a day: its charges less its benefit. */
    public long dueIn(YearMonth month) {
        return Math.max(0, of(month, Kind.CHARGE) - of(month, Kind.BENEFIT));
    }

    /** What the tenant, or somebody for them, paid in the month of a day, less what came back. */
    public long paidIn(YearMonth month) {
        return of(month, Kind.PAYMENT) + of(month, Kind.AID) - of(month, Kind.REJECTION);
    }

    private long of(YearMonth month, Kind kind) {
        return lines.stream()
                .map(Line::posting)
                .filter(posting -> posting.stands()
                        && posting.kind() == kind
                        && YearMonth.from(posting.day()).equals(month))
                .mapToLong(Posting::cents)
                .sum();
    }

    /** The day of the last payment that came back and stands. */
    public Optional<LocalDate> lastRejection() {
        return lines.stream()
                .map(Line::posting)
                .filter(posting -> posting.stands() && posting.kind() == Kind.REJECTION)
                .map(Posting::day)
                .findFirst();
    }

    /** The lines that come after a position, the latest first. */
    public List<Line> after(Position position) {
        return lines.stream()
                .filter(line -> line.posting().position().compareTo(position) < 0)
                .toList();
    }
}
