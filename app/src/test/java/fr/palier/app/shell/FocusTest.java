package fr.palier.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Whoever uses the keyboard sees where they are, in a field as anywhere else (WCAG 2.4.7, 1.4.11). */
class FocusTest {
    private static final Pattern RULE = Pattern.compile("([^{}]*:focus[^{}]*)\\{([^{}]*)}");
    private static final Pattern RING = Pattern.compile("outline: 3px solid var\\(--teal\\)");

    private final String sheet;

    FocusTest() throws IOException {
        sheet = new ClassPathResource("static/palier.css").getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void drawsARingAroundTheFieldInWhichOneWrites() {
        List<String> fields = RULE.matcher(sheet)
                .results()
                .filter(rule -> rule.group(1).contains(".form-control:focus"))
                .map(rule -> rule.group(2))
                .toList();
        assertThat(fields).isNotEmpty().allMatch(rule -> RING.matcher(rule).find());
    }

    @Test
    void takesTheRingAwayFromNothingThatOneUses() {
        assertThat(RULE.matcher(sheet)
                        .results()
                        .filter(rule -> rule.group(2).matches("(?s).*outline: *(none|0).*"))
                        .map(MatchResult::group))
                .allMatch(rule -> rule.strip().startsWith("main:focus"));
    }
}
