package fr.palier.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnaryTestTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "-; true",
                ">= 450.5; (x >= 45050)",
                "[1 .. 2.25); (x >= 100 AND x < 225)",
                "]-1..2[; (x > -100 AND x < 200)",
                "1, < 0, (3..4]; (x = 100 OR x < 0 OR x > 300 AND x <= 400)",
                "not(1,2); NOT (x = 100 OR x = 200)",
                "true; (x = true)",
                "\"it's\", \"a,b\"; (x = 'it''s' OR x = 'a,b')",
            })
    void readsTheSubset(String cell, String sql) {
        assertEquals(sql, UnaryTest.toSql("x", cell, 2));
    }

    @Test
    void namesACellOutsideTheSubset() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> UnaryTest.toSql("x", "> today()", 0));
        assertTrue(refusal.toString().contains("> today()"), refusal::toString);
    }
}
