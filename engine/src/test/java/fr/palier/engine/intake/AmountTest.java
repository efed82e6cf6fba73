package fr.palier.engine.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0;0",
                "0.00;0",
                "-0,00;0",
                "5;500",
                "5.1;510",
                "5,10;510",
                ".05;5",
                "+3.14;314",
                "-3,14;-314",
                "1234.56;123456",
                "1 234,56;123456",
                "-1 234 567.8;-123456780",
                "1\u00a0234,56;123456",
                "1\u2009234,56;123456",
                "1\u202f234\u202f567;123456700",
                "007;700",
                "10000000.00;1000000000",
                "10 000 000,00;1000000000",
                "-10000000;-1000000000"
            })
    void readsEuros(String text, long cents) {
        assertEquals(cents, parse(text));
    }

    @Test
    void readsTheNoBreakSpaceOfWindows1252() {
        assertEquals(123_456, Amount.parse(new byte[] {'1', (byte) 0xa0, '2', '3', '4', ',', '5', '6'}, 0, 8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+",
                ".",
                ",",
                "5.",
                "5,",
                "5.a",
                "a",
                "1e3",
                "--5",
                "+-5",
                "5-",
                "1,234.56",
                "1.234,56",
                "12 34",
                "1 23",
                "1  234",
                "1 2345",
                "1234 567",
                "1 234 ",
                "5 €",
                "0x10",
                "- 5",
                "1\u2007234",
                "NaN",
                "∞",
                "1 234 5"
            })
    void refusesWhatIsNotANumber(String text) {
        assertEquals(Refusal.NUMBER_WRONG, why(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.000", "0,001", "1 234,567", "-5.1234567890123456789012345"})
    void refusesMoreThanTwoDecimals(String text) {
        assertEquals(Refusal.DECIMALS, why(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10000000.01",
                "-10000000,01",
                "10 000 000,01",
                "99999999999999999",
                "9223372036854775807",
                "-123456789012345678901234567890.12",
                "123 456 789 012 345 678 901 234"
            })
    void refusesWhatIsBeyondTenMillion(String text) {
        assertEquals(Refusal.AMOUNT_TOO_LARGE, why(text));
    }

    private static long parse(String text) {
        Field field = Field.of(text);
        return Amount.parse(field.bytes, field.from, field.to);
    }

    private static Refusal why(String text) {
        return java.util.Objects.requireNonNull(Amount.why(parse(text)), text);
    }
}
