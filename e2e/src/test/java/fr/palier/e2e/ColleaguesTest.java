package fr.palier.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** C. Roux and N. Belkacem, who work through one list: never on the same line. */
@Journey
class ColleaguesTest {
    private static final Pattern MINE = Pattern.compile(".*\\bmine\\b.*");

    @Test
    void areNotGivenALineThatTheOtherHas() {
        try (Visitor one = Visitor.of(Person.ADVISER);
                Visitor other = Visitor.of(Person.COORDINATOR)) {
            one.go("/aujourdhui");
            other.go("/aujourdhui");
            String id = "#" + freeForBoth(one, other);
            one.at(id + " [data-key=a]").click();
            assertThat(one.at(id)).hasClass(MINE);
            other.at(id + " [data-key=a]").click();
            assertThat(other.at(id)).not().hasClass(MINE);
            assertThat(other.at(id)).containsText("pris par C. Roux");
            assertThat(other.at(id + " [role=alert]")).containsText("Prenez la suivante");
            one.at(id + " [data-key=r]").click();
            assertThat(one.at(id)).not().hasClass(MINE);
            other.go("/aujourdhui");
            other.at(id + " [data-key=a]").click();
            assertThat(other.at(id)).hasClass(MINE);
            other.at(id + " [data-key=r]").click();
            assertThat(other.at(id)).not().hasClass(MINE);
        }
    }

    @Test
    void areGivenDifferentLinesWhenBothAskForTheNext() {
        try (Visitor one = Visitor.of(Person.ADVISER);
                Visitor other = Visitor.of(Person.COORDINATOR)) {
            String first = nextOf(one);
            String second = nextOf(other);
            assertNotEquals(first, second);
            givesBack(one, first);
            givesBack(other, second);
            assertEquals(0, one.at(".in-hand #" + first).count());
        }
    }

    /** The second line that either could take. */
    private static String freeForBoth(Visitor one, Visitor other) {
        return one.at("[data-line]:has([data-key=a])").all().stream()
                .map(line -> line.getAttribute("id"))
                .filter(id -> other.at("#" + id + " [data-key=a]").count() > 0)
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    private static String nextOf(Visitor visitor) {
        visitor.go("/aujourdhui");
        visitor.send("form[action$='/suivante'] button");
        Locator inHand = visitor.at(".in-hand [data-line]").first();
        assertThat(inHand).hasClass(MINE);
        return inHand.getAttribute("id");
    }

    private static void givesBack(Visitor visitor, String id) {
        visitor.at("#" + id + " [data-key=r]").click();
        assertThat(visitor.at("#" + id)).not().hasClass(MINE);
        visitor.go("/aujourdhui");
    }
}
