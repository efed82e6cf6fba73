package fr.palier.engine.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.law.LegalRule.Confidence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The data file of rules: how it is read, what it must not hold, and that what ships is whole. */
@NullMarked
class LegalRulesTest {

    static LegalRules read(String... lines) {
        try {
            return LegalRules.read(new BufferedReader(new StringReader(String.join("\n", lines))), "rules.txt");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String refusal(String... lines) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> read(lines)).getMessage());
    }

    @Test
    void readsARuleWithItsDatesAndItsSource() {
        LegalRules rules = read("# a comment", "", " a.b ; 450.00 ; 2027-01-01 ; ; CCH R824-2 ; an article ; press ");
        assertEquals(
                List.of(new LegalRule(
                        "a.b",
                        new BigDecimal("450.00"),
                        LocalDate.of(2027, 1, 1),
                        LocalDate.MAX,
                        "CCH R824-2",
                        "an article",
                        Confidence.PRESS)),
                rules.all());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2019-12-31, 1",
                "2020-01-01, 2",
                "2020-06-30, 2",
                "2020-07-01, -",
                "2020-07-31, -",
                "2020-08-01, 3",
            })
    void findsTheRuleInForce(LocalDate day, @Nullable BigDecimal value) {
        LegalRules rules = read(
                "k ; 1 ; ; 2019-12-31 ; r ; s ; text",
                "k ; 2 ; 2020-01-01 ; 2020-06-30 ; r ; s ; text",
                "k ; 3 ; 2020-08-01 ; ; r ; s ; text",
                "other ; 9 ; ; ; r ; s ; text");
        assertEquals(Optional.ofNullable(value), rules.on(day, "k").map(LegalRule::value));
    }

    @ParameterizedTest
    @CsvSource({"2020-12-31, 2021-12-31", "2020-01-01, 2020-01-01", "2019-01-01, 2025-01-01", ",", ", 2020-06-30"})
    void refusesTwoRulesOfAKeyOnOneDay(@Nullable String from, @Nullable String to) {
        String message = refusal(
                "k ; 1 ; 2020-01-01 ; 2020-12-31 ; r ; s ; text",
                "k ; 2 ; %s ; %s ; r ; s ; text".formatted(from == null ? "" : from, to == null ? "" : to));
        assertTrue(message.startsWith("rules.txt") && message.contains("two rules of k"), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "k ; 1 ; ; ; r ; s",
                "k ; 1 ; ; ; r ; s ; text ; more",
                "k ; two ; ; ; r ; s ; text",
                "k ; ; ; ; r ; s ; text",
                "k ; 1 ; 2020-02-30 ; ; r ; s ; text",
                "k ; 1 ; 01/02/2020 ; ; r ; s ; text",
                "k ; 1 ; ; ; r ; s ; sure",
                "k ; 1 ; 2020-01-02 ; 2020-01-01 ; r ; s ; text"
            })
    void namesTheLineThatCannotBeRead(String line) {
        String message = refusal("# first", "k ; 1 ; 1990-01-01 ; 1990-01-02 ; r ; s ; text", line);
        assertTrue(message.startsWith("rules.txt:3: "), message);
    }

    @Test
    void shipsRulesThatSayWhereTheyComeFrom() {
        List<LegalRule> shipped = new ArrayList<>(LegalRules.arrears().all());
        shipped.addAll(LegalRules.deadlines().all());
        for (LegalRule rule : shipped) {
            assertFalse(rule.reference().isBlank(), rule::toString);
            assertFalse(rule.source().isBlank(), rule::toString);
            assertEquals(rule.reference().equals("—"), rule.confidence() == Confidence.ASSUMED, rule::toString);
        }
    }

    /** On every day there is a definition of unpaid rent and a delay to tell of it. */
    @Test
    void shipsARuleForEveryDay() {
        LegalRules rules = LegalRules.arrears();
        for (LocalDate day = LocalDate.of(1990, 1, 1); day.getYear() < 2060; day = day.plusDays(1)) {
            boolean byRents = rules.on(day, "unpaid.rents").isPresent();
            boolean byAmount = rules.on(day, "unpaid.above").isPresent();
            assertTrue(byRents != byAmount, day::toString);
            assertEquals(byAmount, rules.on(day, "unpaid.months").isPresent(), day.toString());
            assertTrue(rules.on(day, "caf.months").isPresent(), day::toString);
        }
    }
}
