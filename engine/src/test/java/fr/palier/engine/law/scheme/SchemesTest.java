package fr.palier.engine.law.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.law.scheme.Scheme.Kind;
import fr.palier.engine.law.scheme.Term.Start;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The data file of schemes: how it is read, what it must not hold, and that what ships is whole. */
class SchemesTest {
    private static final List<String> HEAD = List.of(
            "a ; open ; aid by today ; ; ; r ; s ; text",
            "a ; name ; A ; ; ; r ; s ; text",
            "a ; body ; B ; ; ; r ; s ; text");

    static Schemes with(String... lines) {
        return Schemes.read(Stream.concat(HEAD.stream(), Stream.of(lines)).toList());
    }

    private static String refusal(String... lines) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> with(lines)).getMessage());
    }

    @Test
    void readsNeedsAndTerms() {
        Scheme scheme = with(
                        "a ; needs.x ; age-at-lease < 30 | employment = private, public ; ; ; r ; s ; press",
                        "a ; within.ask ; 2 months of lease ; ; ; r ; s ; press")
                .all()
                .getFirst();
        LocalDate day = LocalDate.of(2020, 1, 31);
        Need need = scheme.needs(day).getFirst();
        assertEquals(2, need.anyOf().size());
        assertEquals(List.of(0L, 2L), need.anyOf().getLast().values());
        Term term = scheme.terms(day).getFirst();
        assertEquals(new Term(term.clause(), 2, ChronoUnit.MONTHS, Start.LEASE), term);
        assertEquals(LocalDate.of(2020, 3, 31), term.last(day));
        assertFalse(need.clause().isSure());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a ; needs.x ; age-at-lease ~ 30 ; ; ; r ; s ; text",
                "a ; needs.x ; shoe-size = 40 ; ; ; r ; s ; text",
                "a ; needs.x ; visa = perhaps ; ; ; r ; s ; text",
                "a ; needs.x ; employment < private ; ; ; r ; s ; text",
                "a ; within.x ; soon ; ; ; r ; s ; text",
                "a ; name ; A again ; ; ; r ; s ; text",
                "a ; needs.x ; visa = yes ; 2021-01-01 ; 2020-01-01 ; r ; s ; text",
                "a ; needs.x ; visa = yes ; ; ; r ; s ; certain",
                "a ; needs.x ; visa = yes ; ; ; r ; s",
                "b ; open ; gift by today ; ; ; r ; s ; text",
                "b ; name ; B ; ; ; r ; s ; text",
            })
    void refusesWhatItCannotRead(String line) {
        assertFalse(refusal(line).isBlank());
    }

    @Test
    void namesTheSchemeOrLineAndTheValue() {
        assertEquals("schemes.txt:4: 7 fields; 8 are expected", refusal("a ; needs.x ; visa = yes ; ; ; r ; s"));
        assertEquals(
                "schemes.txt, a: no question is called shoe-size",
                refusal("a ; needs.x ; shoe-size = 40 ; ; ; r ; s ; text"));
    }

    @Test
    void refusesTwoClausesOfAPartOnOneDay() {
        String message = refusal(
                "a ; needs.x ; visa = yes ; ; 2020-12-31 ; r ; s ; text",
                "a ; needs.x ; visa = no ; 2020-12-31 ; ; r ; s ; text");
        assertTrue(message.contains("two clauses needs.x"), message);
    }

    @Test
    void shipsWholeSchemes() {
        for (Scheme scheme : Schemes.shipped().all()) {
            boolean asks = scheme.kind() != Kind.ADVICE;
            assertEquals(asks, !scheme.papers().isEmpty(), scheme + ": papers");
            assertEquals(
                    scheme.kind() == Kind.GUARANTEE || scheme.kind() == Kind.INSURANCE,
                    scheme.proof().isPresent(),
                    scheme + ": the question that its paper answers");
            assertTrue(
                    scheme.clauses().stream()
                            .noneMatch(one ->
                                    one.reference().isBlank() || one.source().isBlank()),
                    scheme + ": each clause has a reference and a source");
        }
        assertEquals(11, Schemes.shipped().all().size());
    }

    @Test
    void tellsAnswersApartWhereTheyMatter() {
        assertTrue(Schemes.shipped().tellApart(Question.AGE_AT_LEASE, 30, 31));
        assertTrue(Schemes.shipped().tellApart(Question.AGE_AT_LEASE, 29, 30));
        assertFalse(Schemes.shipped().tellApart(Question.AGE_AT_LEASE, 31, 32));
    }

    @Test
    void readsBackEveryAnswer() {
        for (Question question : Question.values()) {
            for (long answer : new long[] {question.least(), question.most()}) {
                assertEquals(answer, question.read(question.written(answer)).orElseThrow(), question.code());
            }
            assertTrue(question.read("-1").isEmpty() && question.read("").isEmpty(), question.code());
            assertTrue(question.read(Long.toString(question.most() + 1)).isEmpty(), question.code());
        }
    }
}
