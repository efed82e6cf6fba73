package fr.palier.app.situation;

import fr.palier.app.situation.Account.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * The balance over the months, drawn: what was added and taken as bars, the balance at the end of each month as a line, on one
 * scale of euros. Coordinates of an SVG of {@value #WIDTH} × {@value #HEIGHT}.
 */
record Curve(List<Bar> debits, List<Bar> credits, String line, List<Tick> amounts, List<Tick> years, String zero) {
    static final int WIDTH = 520;
    static final int HEIGHT = 230;
    private static final int LEFT = 58;
    private static final int TOP = 10;
    private static final int BOTTOM = 26;
    private static final double BAR = 0.34;
    private static final int STEPS = 4;

    /** A bar, from the zero line up. */
    record Bar(String x, String y, String width, String height) {}

    /** A mark of an axis. */
    record Tick(String at, long value) {}

    /** From cents to the height in the drawing. */
    private record Scale(long low, long high) {
        double y(long cents) {
            return TOP + (double) (HEIGHT - TOP - BOTTOM) * (high - cents) / (high - low);
        }
    }

    static Curve of(List<Month> months) {
        long most = Math.max(10_000, most(months));
        long least = Math.min(0, months.stream().mapToLong(Month::balance).min().orElse(0));
        long step = step(Math.max(most, most - least));
        Scale scale = new Scale(Math.floorDiv(least, step) * step, Math.ceilDiv(most, step) * step);
        return new Curve(
                bars(months, Month::debits, 0.12, scale),
                bars(months, Month::credits, 0.54, scale),
                line(months, scale),
                amounts(scale, step),
                years(months),
                number(scale.y(0)));
    }

    private static long most(List<Month> months) {
        return months.stream()
                .mapToLong(month -> Math.max(month.balance(), Math.max(month.debits(), month.credits())))
                .max()
                .orElse(0);
    }

    /** A round step of 1, 2 or 5 times a power of ten, so that some {@value #STEPS} fit. */
    private static long step(long span) {
        long power = 100;
        while (power * 10 * STEPS <= span) {
            power *= 10;
        }
        for (int times : new int[] {1, 2, 5}) {
            if (power * times * STEPS >= span) {
                return power * times;
            }
        }
        return power * 10;
    }

    private static double slot(int months) {
        return (double) (WIDTH - LEFT) / Math.max(1, months);
    }

    private static List<Bar> bars(List<Month> months, ToLongFunction<Month> amount, double shift, Scale scale) {
        List<Bar> bars = new ArrayList<>();
        double slot = slot(months.size());
        for (int m = 0; m < months.size(); m++) {
            double top = scale.y(amount.applyAsLong(months.get(m)));
            bars.add(new Bar(
                    number(LEFT + (m + shift) * slot), number(top), number(BAR * slot), number(scale.y(0) - top)));
        }
        return bars;
    }

    private static String line(List<Month> months, Scale scale) {
        List<String> points = new ArrayList<>();
        double slot = slot(months.size());
        for (int m = 0; m < months.size(); m++) {
            points.add(number(LEFT + (m + 0.5) * slot) + ","
                    + number(scale.y(months.get(m).balance())));
        }
        return String.join(" ", points);
    }

    private static List<Tick> amounts(Scale scale, long step) {
        List<Tick> ticks = new ArrayList<>();
        for (long cents = scale.low; cents <= scale.high; cents += step) {
            ticks.add(new Tick(number(scale.y(cents)), cents / 100));
        }
        return ticks;
    }

    /** Where each year begins. */
    private static List<Tick> years(List<Month> months) {
        List<Tick> ticks = new ArrayList<>();
        for (int m = 0; m < months.size(); m++) {
            if (m == 0 || months.get(m).month().getMonthValue() == 1) {
                ticks.add(new Tick(
                        number(LEFT + m * slot(months.size())),
                        months.get(m).month().getYear()));
            }
        }
        // a year of which one or two months are shown leaves no room for its number
        if (ticks.size() > 1 && Double.parseDouble(ticks.get(1).at()) - LEFT < 40) {
            ticks.removeFirst();
        }
        return ticks;
    }

    /** A series for the chart that answers to the pointer: euros, separated by commas. */
    static String series(List<Month> months, ToLongFunction<Month> amount) {
        return months.stream()
                .map(month -> String.format(Locale.ROOT, "%.2f", amount.applyAsLong(month) / 100.0))
                .collect(Collectors.joining(","));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
