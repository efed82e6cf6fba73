package fr.palier.engine.region.tenancy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** The months a ledger covers: whole months, but the last one ends on {@link #lastDay}. Days are counted from the first. */
public final class Window {
    /** The day France locked down (décret n° 2020-260 du 16 mars 2020). */
    private static final LocalDate LOCKDOWN = LocalDate.of(2020, 3, 17);

    /** How long incomes kept falling from that day: until the end of May. */
    private static final int CRISIS_DAYS = 75;

    private final YearMonth first;
    private final int[] starts;
    private final int firstWeekday;
    private final int lastDay;
    private final int lockdown;

    /** So many months, at least one; the last is that of {@code lastDay}. */
    public Window(int months, LocalDate lastDay) {
        this.first = YearMonth.from(lastDay).minusMonths(months - 1L);
        this.starts = new int[months + 1];
        for (int month = 0; month <= months; month++) {
            starts[month] = day(first.plusMonths(month).atDay(1));
        }
        this.firstWeekday = first.atDay(1).getDayOfWeek().getValue();
        this.lastDay = day(lastDay);
        this.lockdown = day(LOCKDOWN);
    }

    /** How many months there are, the last one included. */
    public int months() {
        return starts.length - 1;
    }

    /** The day after which nothing is known. */
    public int lastDay() {
        return lastDay;
    }

    /** The day on which a month starts; the month after the last may be asked for. */
    public int start(int month) {
        return starts[month];
    }

    /** Days of a whole month, the last one too. */
    public int length(int month) {
        return starts[month + 1] - starts[month];
    }

    /** The calendar year of a month. */
    public int year(int month) {
        return first.getYear() + Math.floorDiv(first.getMonthValue() - 1 + month, 12);
    }

    /** From 1 to 12. */
    public int monthOfYear(int month) {
        return 1 + Math.floorMod(first.getMonthValue() - 1 + month, 12);
    }

    /** How many Januaries lie between a month and the last one. */
    public int yearsBack(int month) {
        return year(months() - 1) - year(month);
    }

    /** The month that holds a day; below 0 or beyond the last where the day is outside. */
    public int month(int day) {
        return Math.toIntExact(ChronoUnit.MONTHS.between(first, YearMonth.from(date(day))));
    }

    /** A date as a day; below 0 before the first. */
    public int day(LocalDate date) {
        return Math.toIntExact(ChronoUnit.DAYS.between(first.atDay(1), date));
    }

    /** A day by the calendar. */
    public LocalDate date(int day) {
        return first.atDay(1).plusDays(day);
    }

    int firstOfMonth(int day) {
        return day(date(day).withDayOfMonth(1));
    }

    /** Bank days only: a debit falling on a Saturday or Sunday is taken on the Monday. */
    public int bankDay(int day) {
        int weekday = Math.floorMod(firstWeekday - 1 + day, 7);
        return weekday < 5 ? day : day + 7 - weekday;
    }

    /** Whether incomes were falling that day: from the lockdown of 17 March 2020 to the end of May. */
    public boolean inCrisis(int day) {
        return day >= lockdown && day < lockdown + CRISIS_DAYS;
    }
}
