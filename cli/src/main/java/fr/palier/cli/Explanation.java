package fr.palier.cli;

import fr.palier.engine.Columns;
import fr.palier.engine.law.LegalRule;
import fr.palier.engine.law.LegalRules;
import fr.palier.engine.ledger.Entry;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.ledger.LedgerColumns;
import fr.palier.engine.ledger.Tenancies;
import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.ActionWords;
import fr.palier.engine.triage.Decisions;
import fr.palier.engine.triage.Policy;
import fr.palier.engine.triage.RowNotes;
import fr.palier.engine.triage.Signal;
import fr.palier.engine.triage.Triage;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One tenancy in words: what is decided and why, the signals, the account line by line. */
final class Explanation {
    private final Triage triage;
    private final Policy policy;
    private final Lang lang;
    private final Words words;
    private final Locale locale;

    Explanation(Triage triage, Policy policy, Lang lang) {
        this.triage = triage;
        this.policy = policy;
        this.lang = lang;
        this.words = Words.of(lang);
        this.locale = lang == Lang.FR ? Locale.FRANCE : Locale.UK;
    }

    void print(int tenancy, PrintWriter out) {
        Tenancies tenancies = triage.tenancies();
        Decisions decisions = triage.decide(policy);
        out.println(words.say(
                "explain.title",
                new String(tenancies.landlordKey(tenancies.landlord(tenancy)), StandardCharsets.UTF_8),
                new String(tenancies.key(tenancy), StandardCharsets.UTF_8),
                triage.asOf()));
        out.println();
        decision(tenancy, decisions, out);
        signals(tenancy, out);
        law(tenancy, out);
        account(tenancy, out);
    }

    private void decision(int tenancy, Decisions decisions, PrintWriter out) {
        String code = policy.actions().get(decisions.action(tenancy));
        Policy.Matched row = policy.explainAction(triage.signals(), tenancy);
        out.println(words.say("explain.action", ActionWords.name(code, lang), code, row.row()));
        if (!row.note().isEmpty()) {
            out.println("    " + RowNotes.say(row.note(), lang));
        }
        out.println(words.say("explain.score", decisions.score(tenancy)));
        for (Policy.Matched matched : policy.explainScore(decisions, tenancy, lang)) {
            out.printf(locale, "    %+4d  %s%n", matched.points(), matched.note());
        }
        triage.nearestFlip(policy)
                .find(tenancy, decisions.action(tenancy))
                .ifPresent(flip -> out.println(words.say("explain.flip", ActionWords.flip(flip, policy, lang))));
        out.println();
    }

    private void signals(int tenancy, PrintWriter out) {
        out.println(words.say("explain.signals"));
        for (Signal signal : Signal.values()) {
            String value = value(triage.signals().get(signal, tenancy), signal.form());
            out.printf(locale, "    %-20s %14s  %s%n", signal.code(), value, words.say("signal." + signal.code()));
        }
        out.println();
    }

    /** The articles behind the legal clocks of this tenancy; what was not read in the text itself is marked so. */
    private void law(int tenancy, PrintWriter out) {
        long since = triage.signals().get(Signal.UNPAID_SINCE, tenancy);
        if (since == Columns.EMPTY) {
            return;
        }
        LocalDate day = LocalDate.ofEpochDay(since);
        out.println(words.say("explain.law"));
        for (LegalRule rule : LegalRules.arrears().all()) {
            if (!day.isBefore(rule.from()) && !day.isAfter(rule.to())) {
                String sure = rule.confidence() == LegalRule.Confidence.TEXT ? "law.read" : "law.check";
                out.printf(locale, "    %s  (%s)%n", rule.reference(), words.say(sure));
            }
        }
        out.println();
    }

    private String value(long value, Signal.Form form) {
        if (value == Columns.EMPTY) {
            return "—";
        }
        return switch (form) {
            case EUROS -> euros(value) + " €";
            case HUNDREDTHS -> euros(value);
            case COUNT -> Long.toString(value);
            case FLAG -> words.say(value == 1 ? "yes" : "no");
            case DATE -> date((int) value);
            case PLAN -> words.say("plan." + value);
        };
    }

    private void account(int tenancy, PrintWriter out) {
        LedgerColumns ledger = triage.ledger();
        int first = ledger.start(tenancy);
        int end = ledger.start(tenancy + 1);
        out.println(words.say("explain.account", end - first));
        long balance = 0;
        for (int i = first; i < end; i++) {
            long entry = ledger.entry(i);
            balance += Entry.effect(entry);
            Kind kind = Kind.values()[Entry.kind(entry)];
            out.printf(
                    locale,
                    "    %s  %-28s %12s  %14s%n",
                    date(Entry.day(entry)),
                    words.say("kind." + kind.code()),
                    signed(Entry.effect(entry)),
                    euros(balance) + " €");
        }
    }

    private String signed(long cents) {
        return (cents > 0 ? "+" : "") + euros(cents);
    }

    private String euros(long cents) {
        return String.format(locale, "%,.2f", BigDecimal.valueOf(cents, 2));
    }

    private String date(int day) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(LocalDate.ofEpochDay(day));
    }
}
