package fr.palier.app.situation;

import fr.palier.app.situation.Account.Line;
import fr.palier.app.situation.Account.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The rent account as the page shows it. */
record RentView(Situation.Rent rent, Situation situation, Asked asked, Wording words) {
    /** How many lines of the account a page has. */
    static final int PAGE = 14;

    public Account account() {
        return rent.account();
    }

    /** What is owed, or what was paid in advance: which of the two stands beside it. */
    public long owed() {
        return Math.abs(account().balance());
    }

    public Curve curve() {
        return Curve.of(account().months());
    }

    public List<Month> months() {
        return account().months();
    }

    public String debitSeries() {
        return Curve.series(months(), Month::debits);
    }

    public String creditSeries() {
        return Curve.series(months(), Month::credits);
    }

    public String balanceSeries() {
        return Curve.series(months(), Month::balance);
    }

    public AgeingBar ageing() {
        return AgeingBar.of(rent.readings());
    }

    public CafClock clock() {
        return CafClock.of(situation.tenancy().terms(), rent.readings(), situation.today());
    }

    public YearMonth month() {
        return YearMonth.from(situation.today());
    }

    public long due() {
        return account().dueIn(month());
    }

    public long paid() {
        return account().paidIn(month());
    }

    private List<SignalWords.Sentence> sentences() {
        return new SignalWords(rent.readings(), account(), words, situation.today()).all();
    }

    /** What is out of the ordinary. */
    public List<SignalWords.Sentence> speaking() {
        return sentences().stream().filter(SignalWords.Sentence::speaks).toList();
    }

    public List<SignalWords.Sentence> quiet() {
        return sentences().stream().filter(sentence -> !sentence.speaks()).toList();
    }

    /** A page of lines. */
    public List<Line> lines() {
        return account().after(asked.account()).stream().limit(PAGE).toList();
    }

    /** Where the next page of lines begins. */
    public Optional<String> older() {
        List<Line> rest = account().after(asked.account());
        return rest.size() > PAGE
                ? Optional.of(rest.get(PAGE - 1).posting().position().key())
                : Optional.empty();
    }

    /** The key of the words of a line's kind. */
    public String kind(Line line) {
        return Happenings.key(line.posting().kind());
    }
}
