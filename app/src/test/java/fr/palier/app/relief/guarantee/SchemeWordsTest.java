package fr.palier.app.relief.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.relief.aid.Kind;
import fr.palier.app.relief.aid.Paper;
import fr.palier.engine.law.scheme.Clause;
import fr.palier.engine.law.scheme.Question;
import fr.palier.engine.law.scheme.Scheme;
import fr.palier.engine.law.scheme.Schemes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the file of schemes says has words. */
class SchemeWordsTest {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages/guarantee_fr");
    private static final ResourceBundle OF_REQUESTS = ResourceBundle.getBundle("messages/relief-aid_fr");

    @Test
    void saysEveryQuestionAndEveryAnswer() {
        List<String> missing = new ArrayList<>();
        for (Question question : Question.values()) {
            Stream<String> said = Stream.concat(
                    Stream.of("ask." + question.code(), "short." + question.code()),
                    question.options().isEmpty()
                            ? Stream.of("hint." + question.code())
                            : question.options().stream().map(one -> "option." + one));
            said.map("relief.scheme."::concat)
                    .filter(key -> !WORDS.containsKey(key))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    /** On days that between them see every clause in force. */
    @Test
    void saysEveryNeedAndWhatIsPaidAndUntilWhen() {
        List<LocalDate> days = List.of(
                LocalDate.of(2008, 1, 1), LocalDate.of(2019, 1, 1), LocalDate.of(2020, 7, 1), LocalDate.of(2021, 2, 1));
        for (Scheme scheme : Schemes.shipped().all()) {
            for (LocalDate day : days) {
                scheme.pays(day).forEach(one -> says(scheme, "pays", one));
                scheme.terms(day).forEach(one -> {
                    assertThat(WORDS.containsKey(
                                    "relief.scheme.term." + one.clause().name()))
                            .as(one.toString())
                            .isTrue();
                    assertThat(WORDS.containsKey(
                                    "relief.scheme.start." + one.start().name().toLowerCase()))
                            .isTrue();
                });
                new fr.palier.engine.law.scheme.Interview(
                                Schemes.shipped(), day, day, java.util.Map.of(), java.util.Set.of())
                        .findings().stream()
                                .flatMap(one -> one.reasons().stream()
                                        .map(reason -> List.of(
                                                one.scheme(), reason.need().clause())))
                                .forEach(one -> says((Scheme) one.getFirst(), "need", (Clause) one.getLast()));
            }
        }
    }

    private static void says(Scheme scheme, String family, Clause clause) {
        String general = "relief.scheme." + family + "." + clause.name();
        String own = "relief.scheme." + family + "." + scheme.code() + "." + clause.name();
        assertThat(WORDS.containsKey(general) || WORDS.containsKey(own)).as(own).isTrue();
    }

    @Test
    void saysEveryPaperAndEveryKind() {
        assertThat(Stream.concat(
                                Arrays.stream(Paper.values()).map(one -> "relief.aid.paper." + one.code()),
                                Arrays.stream(Kind.values())
                                        .flatMap(one -> Stream.of("who.", "kind.", "loan.", "first.", "now.draft.")
                                                .map(part -> "relief.aid." + part + one.code())))
                        .filter(key -> !OF_REQUESTS.containsKey(key)))
                .isEmpty();
    }
}
