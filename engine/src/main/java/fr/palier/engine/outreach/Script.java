package fr.palier.engine.outreach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a caller says and asks, read from plain lines: {@code # section}, {@code ? question}, {@code - answer}, {@code - answer =
 * need}, and anything else is said aloud. What follows {@code ! voicemail} or {@code ! third-party} is said where it is not the
 * person who hears it; nothing is asked there. An empty line parts nothing.
 *
 * @param left to whomever else hears it; one that a script does not hold is missing
 */
public record Script(List<Section> sections, Map<Ear, List<String>> left) {
    /** The most lines of a script. */
    public static final int LINES = 120;

    private static final int ANSWERS = 8;

    public Script {
        sections = List.copyOf(sections);
        left = left.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> List.copyOf(one.getValue())));
    }

    /** Who hears it, where it is not the person who is called. */
    public enum Ear {
        VOICEMAIL,
        THIRD_PARTY;

        /** As scripts and messages call it: {@code third-party}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The one whom a line of a script names, mark and all. */
        public static Optional<Ear> of(String line) {
            return Arrays.stream(values())
                    .filter(ear -> line.strip().startsWith("!")
                            && line.strip().substring(1).strip().equals(ear.code()))
                    .findFirst();
        }
    }

    /** What is said to such a one; nothing where the script does not say. */
    public List<String> to(Ear ear) {
        return left.getOrDefault(ear, List.of());
    }

    /**
     * A part of the call.
     *
     * @param said lines to be said, before its questions
     */
    public record Section(String title, List<String> said, List<Question> questions) {
        public Section {
            said = List.copyOf(said);
            questions = List.copyOf(questions);
        }
    }

    /**
     * A question with its answers.
     *
     * @param number from 1, through the whole script
     */
    public record Question(int number, String words, List<Answer> answers) {
        public Question {
            answers = List.copyOf(answers);
        }
    }

    /**
     * An answer.
     *
     * @param number from 1
     * @param need what it asks for
     */
    public record Answer(int number, String words, Optional<Need> need) {}

    /** What a text turned out to be. */
    public sealed interface Read {
        /** A script. */
        record Good(Script script) implements Read {}

        /** A line, from 1, that cannot be read, and why. */
        record Bad(int line, Fault fault, String value) implements Read {}
    }

    /** Why a line cannot be read. */
    public enum Fault {
        /** A script begins with a section. */
        NO_SECTION,
        /** An answer without a question before it. */
        NO_QUESTION,
        /** A question with fewer than two answers, or more than eight. */
        ANSWERS,
        /** A need that is not of the list. */
        NO_SUCH_NEED,
        /** A mark without words. */
        NO_WORDS,
        /** What is said to somebody else goes by a name that is not known. */
        NO_SUCH_EAR,
        /** Whoever else hears it is asked nothing. */
        ASKS_SOMEBODY_ELSE,
        TOO_LONG
    }

    /** The questions, in their order. */
    public List<Question> questions() {
        return sections.stream().flatMap(section -> section.questions.stream()).toList();
    }

    /** The answer of these numbers; empty where there is none. */
    public Optional<Answer> answer(int question, int answer) {
        return questions().stream()
                .filter(one -> one.number == question)
                .flatMap(one -> one.answers.stream())
                .filter(one -> one.number == answer)
                .findFirst();
    }

    /** Reads a text. */
    public static Read read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() > LINES) {
            return new Read.Bad(LINES + 1, Fault.TOO_LONG, Integer.toString(lines.size()));
        }
        Reading reading = new Reading();
        for (int i = 0; i < lines.size(); i++) {
            Optional<Fault> fault = reading.take(lines.get(i).strip());
            if (fault.isPresent()) {
                int line = fault.get() == Fault.ANSWERS ? reading.questionLine : i + 1;
                return new Read.Bad(line, fault.get(), lines.get(line - 1).strip());
            }
            reading.line++;
        }
        if (reading.sections.isEmpty()) {
            return new Read.Bad(1, Fault.NO_SECTION, "");
        }
        return reading.endQuestion().isPresent()
                ? new Read.Bad(reading.questionLine, Fault.ANSWERS, reading.question)
                : new Read.Good(reading.end());
    }

    /** What has been read so far. */
    private static final class Reading {
        private final List<Section> sections = new ArrayList<>();
        private final Map<Ear, List<String>> left = new EnumMap<>(Ear.class);
        private Optional<Ear> ear = Optional.empty();
        private String title = "";
        private List<String> said = new ArrayList<>();
        private List<Question> questions = new ArrayList<>();
        private String question = "";
        private List<Answer> answers = new ArrayList<>();
        private int line = 1;
        private int questionLine;
        private int asked;

        Optional<Fault> take(String text) {
            if (text.isEmpty()) {
                return Optional.empty();
            }
            String words = text.substring(1).strip();
            return switch (text.charAt(0)) {
                case '!' -> leave(text);
                case '#' -> section(words);
                case '?' -> question(words);
                case '-' -> answer(words);
                default -> said(text);
            };
        }

        private Optional<Fault> leave(String text) {
            Optional<Fault> fault = endQuestion();
            ear = Ear.of(text);
            ear.ifPresent(one -> left.put(one, new ArrayList<>()));
            return fault.isPresent() || ear.isPresent() ? fault : Optional.of(Fault.NO_SUCH_EAR);
        }

        private Optional<Fault> section(String words) {
            if (words.isEmpty()) {
                return Optional.of(Fault.NO_WORDS);
            }
            Optional<Fault> fault = endQuestion();
            endSection();
            ear = Optional.empty();
            title = words;
            sections.add(new Section(title, List.of(), List.of()));
            return fault;
        }

        private Optional<Fault> question(String words) {
            if (words.isEmpty() || sections.isEmpty()) {
                return Optional.of(words.isEmpty() ? Fault.NO_WORDS : Fault.NO_SECTION);
            }
            if (ear.isPresent()) {
                return Optional.of(Fault.ASKS_SOMEBODY_ELSE);
            }
            Optional<Fault> fault = endQuestion();
            question = words;
            questionLine = fault.isPresent() ? questionLine : line;
            return fault;
        }

        private Optional<Fault> answer(String text) {
            if (question.isEmpty()) {
                return Optional.of(Fault.NO_QUESTION);
            }
            int at = text.lastIndexOf('=');
            String words = at < 0 ? text : text.substring(0, at).strip();
            Optional<Need> need =
                    at < 0 ? Optional.empty() : Need.of(text.substring(at + 1).strip());
            if (words.isEmpty()) {
                return Optional.of(Fault.NO_WORDS);
            }
            answers.add(new Answer(answers.size() + 1, words, need));
            return at >= 0 && need.isEmpty() ? Optional.of(Fault.NO_SUCH_NEED) : Optional.empty();
        }

        private Optional<Fault> said(String text) {
            if (ear.isPresent()) {
                left.computeIfAbsent(ear.get(), _ -> new ArrayList<>()).add(text);
                return Optional.empty();
            }
            said.add(text);
            return sections.isEmpty() ? Optional.of(Fault.NO_SECTION) : Optional.empty();
        }

        private Optional<Fault> endQuestion() {
            if (question.isEmpty()) {
                return Optional.empty();
            }
            if (answers.size() < 2 || answers.size() > ANSWERS) {
                return Optional.of(Fault.ANSWERS);
            }
            asked++;
            questions.add(new Question(asked, question, answers));
            question = "";
            answers = new ArrayList<>();
            return Optional.empty();
        }

        private void endSection() {
            if (!sections.isEmpty()) {
                sections.set(sections.size() - 1, new Section(title, said, questions));
                said = new ArrayList<>();
                questions = new ArrayList<>();
            }
        }

        private Script end() {
            endSection();
            return new Script(sections, left);
        }
    }
}
