package fr.palier.engine.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Room is made by the length of the first lines: those behind may be shorter or longer, and more or fewer. */
class ManyTenanciesTest {
    private static final int MANY = 5_000;
    private static final int FIRST = 450;

    @Test
    void takesMoreThanTheFirstLinesLetExpect() {
        assertEquals(MANY, known(40, 0));
    }

    @Test
    void takesFewerThanTheFirstLinesLetExpect() {
        assertEquals(MANY, known(0, 40));
    }

    /** How many tenancies are found again, where the first keys and the others are longer by so much. */
    private static int known(int first, int others) {
        StringBuilder lines = new StringBuilder("landlord,tenancy,rent,benefit,start\n");
        for (int i = 0; i < MANY; i++) {
            lines.append("L1," + key(i, first, others) + ",500.00,0,2019-01-01\n");
        }
        List<String> refused = new ArrayList<>();
        TenancyTable table = Reading.tenancies(lines.toString()).table(refused);
        assertEquals(List.of(), refused);
        int found = 0;
        for (int i = 0; i < MANY; i++) {
            Field key = Field.of(key(i, first, others));
            found += table.keys.find(0, key.bytes, key.from, key.to) == i ? 1 : 0;
        }
        return found;
    }

    private static String key(int tenancy, int first, int others) {
        return 10_000 + tenancy + "x".repeat(tenancy < FIRST ? first : others);
    }
}
