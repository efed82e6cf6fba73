package fr.palier.engine.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both definitions of unpaid rent, and the day on which one takes the other's place. */
@NullMarked
class UnpaidRentTest {
    private static final UnpaidRent LAW = new UnpaidRent(LegalRules.arrears());

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    private static int orNever(@Nullable String date) {
        return date == null ? UnpaidRent.NEVER : day(date);
    }

    /** CCH R824-1: rent 430, charges 90, benefit 200 makes 320, or 520 where the benefit goes to the tenant. */
    @ParameterizedTest
    @CsvSource({
        "520_00, 200_00, 320_00",
        "520_00, 0, 520_00",
        "520_00, 519_99, 1",
        "520_00, 520_00, 520_00",
        "520_00, 600_00, 520_00",
        "0, 0, 0",
        "0, 200_00, 0"
    })
    void countsOnTheTenantsShare(String rent, String benefit, String share) {
        assertEquals(cents(share), UnpaidRent.netRent(cents(rent), cents(benefit)));
    }

    private static long cents(String text) {
        return Long.parseLong(text.replace("_", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "63999, 32000, 2020-03-01, 2020-03-31,",
        "64000, 32000, 2020-03-01, 2020-03-31, 2020-03-01",
        "103999, 52000, 2026-12-31, 2026-12-31,",
        "104000, 52000, 2026-12-31, 2026-12-31, 2026-12-31",
        "45000, 52000, 2027-01-01, 2027-06-30,",
        "45001, 52000, 2027-01-01, 2027-06-30, 2027-01-01",
        "45001, 10000, 2027-02-05, 2027-02-05, 2027-02-05",
        "45001, 52000, 2026-12-01, 2026-12-31,",
        "45001, 52000, 2026-12-01, 2027-01-01, 2027-01-01",
        "45000, 52000, 2026-12-01, 2027-01-31,",
        "45000, 22500, 2026-12-01, 2027-01-31, 2026-12-01",
        "45000, 22500, 2027-01-01, 2027-01-31,",
        "1, 0, 2020-03-01, 2020-03-31, 2020-03-01",
        "64000, 32000, 2019-08-31, 2019-09-01, 2019-08-31",
        "64000, 32000, 2010-01-01, 2010-01-31, 2010-01-01"
    })
    void tellsTheFirstDayByAmount(long balance, long share, String from, String to, @Nullable String first) {
        assertEquals(orNever(first), LAW.byAmount(balance, share, day(from), day(to)));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-05, 2027-04-04,",
        "2027-01-05, 2027-04-05, 2027-04-05",
        "2027-01-05, 2028-01-01, 2027-04-05",
        "2026-11-30, 2027-06-30, 2027-02-28",
        "2026-11-30, 2027-02-27,",
        "2026-10-01, 2027-06-30, 2027-01-01",
        "2020-01-01, 2026-12-31,",
        "2020-01-01, 2027-01-01, 2027-01-01",
        "2026-09-30, 2027-03-01, 2027-01-01",
        "2027-11-29, 2028-12-31, 2028-02-29"
    })
    void tellsTheFirstDayByAgeFrom2027(String start, String to, @Nullable String first) {
        assertEquals(orNever(first), LAW.byAge(day(start), day(to)));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-15, 2020-03-15",
        "2020-12-31, 2021-02-28",
        "2019-12-31, 2020-02-29",
        "2026-12-31, 2027-02-28",
        "2027-01-01, 2027-03-01",
        "2012-05-05, 2012-07-05"
    })
    void isToBeToldWithinTwoMonths(String since, String by) {
        assertEquals(day(by), LAW.tellBy(day(since)));
    }

    @Test
    void knowsNothingWhereNoRuleIsInForce() {
        UnpaidRent gap = new UnpaidRent(LegalRulesTest.read(
                "unpaid.rents ; 3 ; 2020-01-01 ; 2020-12-31 ; r ; s ; text",
                "unpaid.above ; 10.00 ; 2022-01-01 ; ; r ; s ; text",
                "caf.months ; 1 ; 2020-06-01 ; ; r ; s ; text"));
        assertEquals(UnpaidRent.NEVER, gap.byAmount(1_000_00, 100_00, day("2019-01-01"), day("2019-12-31")));
        assertEquals(day("2020-01-01"), gap.byAmount(300_00, 100_00, day("2019-01-01"), day("2022-12-31")));
        assertEquals(day("2022-01-01"), gap.byAmount(299_99, 100_00, day("2019-01-01"), day("2022-12-31")));
        assertEquals(UnpaidRent.NEVER, gap.byAmount(1_000_00, 100_00, day("2021-01-01"), day("2021-12-31")));
        assertEquals(UnpaidRent.NEVER, gap.byAge(day("2019-01-01"), day("2030-01-01")));
        assertEquals(UnpaidRent.NEVER, gap.tellBy(day("2020-05-31")));
        assertEquals(day("2020-07-01"), gap.tellBy(day("2020-06-01")));
    }
}
