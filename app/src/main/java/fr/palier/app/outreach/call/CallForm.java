package fr.palier.app.outreach.call;

import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.Warned;
import fr.palier.app.outreach.call.Report.Promise;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Typed;
import fr.palier.engine.outreach.Language;
import fr.palier.engine.outreach.Outcome;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a caller filled in.
 *
 * @param fields by name, as they came
 */
record CallForm(Map<String, List<String>> fields) {
    private static final Pattern QUESTION = Pattern.compile("q([0-9]{1,3})");

    /** What a caller types or ticks, beside the answers; and which script was on the screen. */
    private static final Set<String> KEPT =
            Set.of("note", "jour", "heure", "qui", "dur", "pause", "prevenu", "langue", "objet", "version");

    private static final int MOST_QUESTIONS = 100;

    /** Nothing filled in. */
    static final CallForm EMPTY = new CallForm(Map.of());

    CallForm {
        fields = Map.copyOf(fields);
    }

    /** What stands in a field; nothing is the empty text. */
    public String field(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    /** Whether a box is ticked. */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    Report report() {
        return new Report(
                token(),
                outcome(),
                promise(),
                Optional.of(field("note")).filter(words -> !words.isEmpty()),
                answers(),
                warned(),
                Language.of(field("langue")),
                has("dur"));
    }

    /** The name of the call of which it is. */
    UUID token() {
        try {
            return UUID.fromString(field("bail"));
        } catch (IllegalArgumentException e) {
            throw new Refused(Calls.GONE);
        }
    }

    /** Which outcome; one that is not of the table was never a button. */
    Outcome outcome() {
        return Arrays.stream(Outcome.values())
                .filter(one -> one.code().equals(field("issue")))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Which script was on the screen. */
    record Said(Purpose purpose, int version) {}

    /** The one of which the answers are. */
    Optional<Said> script() {
        return Purpose.of(field("objet"))
                .filter(_ -> field("version").matches("[0-9]{1,6}"))
                .map(purpose -> new Said(purpose, Integer.parseInt(field("version"))));
    }

    /** Whether the caller pauses, or has something to get over, before the next person. */
    boolean stops() {
        return has("pause") || has("dur") || field("issue").equals(Outcome.URGENT_ESCALATED.code());
    }

    /** What says on the next page that the call was heavy, and that its caller asked to talk about it only where that was asked. */
    String word() {
        return has("dur") ? "&mot=1&parler=1" : "&mot=1";
    }

    private Optional<Promise> promise() {
        if (field("jour").isEmpty() || field("heure").isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalTime hour = LocalTime.parse(field("heure"));
            return Typed.day(field("jour"), "outreach.day")
                    .map(day -> new Promise(day.atTime(hour), field("qui").equals("moi")));
        } catch (DateTimeParseException e) {
            throw new Refused("outreach.day", field("jour") + " " + field("heure"));
        }
    }

    private Map<Integer, Integer> answers() {
        Map<Integer, Integer> answers = new HashMap<>();
        fields.keySet().forEach(name -> {
            Matcher question = QUESTION.matcher(name);
            if (question.matches() && field(name).matches("[0-9]")) {
                answers.put(Integer.parseInt(question.group(1)), Integer.parseInt(field(name)));
            }
        });
        return answers;
    }

    private Set<Warned> warned() {
        return Arrays.stream(Warned.values())
                .filter(one -> told().contains(one.code()))
                .collect(Collectors.toSet());
    }

    /** What is worth keeping of it before it is recorded. */
    Map<String, List<String>> kept() {
        return fields.entrySet().stream()
                .filter(field -> KEPT.contains(field.getKey())
                        || QUESTION.matcher(field.getKey()).matches())
                .limit(KEPT.size() + MOST_QUESTIONS)
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        field -> field.getValue().stream()
                                .limit(Warned.values().length)
                                .filter(value -> value.length() <= Report.NOTE)
                                .toList()));
    }

    /** Whether nothing was typed or ticked yet. */
    boolean isBlank() {
        return field("note").isEmpty()
                && answers().isEmpty()
                && warned().isEmpty()
                && field("jour").isEmpty();
    }

    /** Whether an answer was given, for the page that comes back. */
    public boolean answered(int question, int answer) {
        return field("q" + question).equals(Integer.toString(answer));
    }

    /** Who was said to be warned, codes. */
    public List<String> told() {
        return fields.getOrDefault("prevenu", List.of());
    }

    @Override
    public String toString() {
        return "CallForm[" + field("issue") + "]";
    }
}
