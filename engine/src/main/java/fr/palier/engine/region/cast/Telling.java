package fr.palier.engine.region.cast;

import fr.palier.engine.ledger.Kind;
import fr.palier.engine.region.life.Tale;
import fr.palier.engine.region.tenancy.Window;
import java.time.LocalDate;
import java.time.YearMonth;

/** Tells an account over a window: what lies before it becomes one opening line. */
final class Telling {
    private final Window window;
    private final Tale.Lines lines;
    private long opening;

    Telling(Window window, Tale.Lines lines) {
        this.window = window;
        this.lines = lines;
    }

    void tell(Member.Account account) {
        YearMonth last = YearMonth.from(window.date(window.lastDay()));
        for (Monthly monthly : account.monthly()) {
            YearMonth to = monthly.to().isBefore(last) ? monthly.to() : last;
            for (YearMonth month = monthly.from(); !month.isAfter(to); month = month.plusMonths(1)) {
                line(month.atDay(monthly.day()), monthly.kind(), monthly.cents());
            }
        }
        account.once().forEach(once -> line(once.date(), once.kind(), once.cents()));
        lines.add(0, Kind.ADJUSTMENT, opening);
    }

    private void line(LocalDate date, Kind kind, long cents) {
        int day = window.day(date);
        if (day >= 0) {
            lines.add(day, kind, cents);
        } else {
            opening += kind.side() == Kind.Side.CREDIT ? -cents : cents;
        }
    }
}
