package fr.palier.app.letters;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;

/** A letter as its page of templates asks for it: what is said in each place, or that something is missing there. */
public record Paper(Draft draft, MessageSource messages) {
    /** No font of letters has the narrow space; the wide one looks the same on paper. */
    private static final char NARROW = '\u202f';

    private static final char NO_BREAK = '\u00a0';

    private static final Pattern SHORT = Pattern.compile("(?iu)\\b(b[âa]t\\.?|esc\\.?|app?t\\.?|bd|av\\.?|n°) ");

    /** What the letter says under a name; what is missing is named in its place. */
    public String say(String name) {
        return draft.facts().has(name) ? plain(draft.facts().fields().getOrDefault(name, "")) : missing(name);
    }

    /** Whether something is said under a name. */
    public boolean has(String name) {
        return draft.facts().has(name);
    }

    /** What is said under a name line by line; nothing where nothing is. */
    public List<String> lines(String name) {
        return has(name) ? say(name).lines().toList() : List.of();
    }

    /** The rows of the letter's table. */
    public List<List<String>> rows() {
        return draft.facts().rows().stream()
                .map(row -> row.stream().map(Paper::plain).toList())
                .toList();
    }

    public String title() {
        return messages.getMessage(draft.template().key(), null, Locale.FRENCH);
    }

    public Letterhead head() {
        return draft.head();
    }

    public List<String> address() {
        return head().address().isEmpty() ? List.of(missing("head.address")) : head().address();
    }

    public String phone() {
        return or(head().phone(), "head.phone");
    }

    public String signatory() {
        return or(head().signatory(), "head.signatory");
    }

    public String recipient() {
        return or(draft.to().name(), "to.name");
    }

    public List<String> recipientLines() {
        return draft.to().lines().isEmpty()
                ? List.of(missing("to.address"))
                : draft.to().lines().stream().map(Paper::unbroken).toList();
    }

    /** What is short for something stays with what it is of: no line ends in "bât.". */
    private static String unbroken(String line) {
        return SHORT.matcher(line).replaceAll("$1" + NO_BREAK);
    }

    /** From where and when: {@code Toulouse, le 15 avril 2020}. */
    public String dated() {
        String day = day(draft.on());
        return Optional.of(head().town())
                .filter(town -> !town.isBlank())
                .map(town -> town + ", le " + day)
                .orElse("Le " + day);
    }

    private static String day(LocalDate day) {
        String number = day.getDayOfMonth() == 1 ? "1er" : Integer.toString(day.getDayOfMonth());
        return number + " " + day.format(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH));
    }

    private String or(String said, String name) {
        return said.isBlank() ? missing(name) : plain(said);
    }

    private String missing(String name) {
        String called = messages.getMessage("letters.field." + name, null, name, Locale.FRENCH);
        return "[à compléter : " + called + "]";
    }

    /** All that the letter says, to be looked through for characters that cannot be printed. */
    String all() {
        StringBuilder all = new StringBuilder(recipient())
                .append(recipientLines())
                .append(address())
                .append(phone());
        all.append(signatory())
                .append(head().office())
                .append(head().hours())
                .append(head().name())
                .append(dated());
        draft.facts().fields().values().forEach(all::append);
        rows().forEach(all::append);
        return plain(all.toString());
    }

    private static String plain(String said) {
        return Normalizer.normalize(said, Normalizer.Form.NFC).replace(NARROW, NO_BREAK);
    }

    @Override
    public String toString() {
        return "Paper[" + draft.template().code() + "]";
    }
}
