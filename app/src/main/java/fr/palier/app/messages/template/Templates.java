package fr.palier.app.messages.template;

import fr.palier.app.messages.settings.Vouched;
import fr.palier.app.messages.template.Template.Text;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.portfolio.Recordings;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.message.ForMany;
import fr.palier.engine.text.Lang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The door to templates: one for each purpose, by version. A send keeps the version with which it was made, so a later one
 * changes nothing that is under way.
 */
@Component
public class Templates {
    /** What a version is refused with that was written upon an outdated one. */
    public static final String CHANGED = "templates.changed-meanwhile";

    private static final Pattern PARTS = Pattern.compile("\\R---\\R");
    private static final int OF_A_FILE = 3;

    private final TemplateStore store;
    private final Transactions transactions;
    private final Recordings recordings;
    private final Audit audit;
    private final Vouched vouched;

    Templates(TemplateStore store, Transactions transactions, Recordings recordings, Audit audit, Vouched vouched) {
        this.store = store;
        this.transactions = transactions;
        this.recordings = recordings;
        this.audit = audit;
        this.vouched = vouched;
    }

    /** The latest version for a purpose. */
    public Template latest(Scope scope, Purpose purpose) {
        return transactions.read(scope, () -> store.latest(scope, purpose).orElseGet(() -> shipped(purpose)));
    }

    /**
     * A version.
     *
     * @throws NotFound where there is none of this number
     */
    public Template find(Scope scope, Purpose purpose, int version) {
        return version == 0
                ? shipped(purpose)
                : transactions.read(
                        scope, () -> store.find(scope, purpose, version).orElseThrow(NotFound::new));
    }

    /**
     * Reads what somebody wrote, and keeps nothing.
     *
     * @throws Refused with the text and the place in it that cannot stay, and what to do
     */
    public Template check(Scope scope, Purpose purpose, Text french, Text english) {
        new Checking(purpose, vouched.of(scope)).check(french, english);
        return new Template(purpose, 0, french, english);
    }

    /**
     * Keeps a new version.
     *
     * @param seen the version upon which it was written
     * @return its number
     * @throws Refused as {@link #check}, or with {@link #CHANGED}
     */
    public int add(Scope scope, int seen, Template written) {
        Purpose purpose = written.purpose();
        check(scope, purpose, written.french(), written.english());
        return transactions.write(scope, () -> {
            recordings.lock(scope);
            int now = latest(scope, purpose).version();
            if (now != seen) {
                throw new Refused(CHANGED);
            }
            store.add(scope, new Template(purpose, now + 1, written.french(), written.english()));
            audit.record(scope, "template.added", "template:" + purpose.code(), Map.of("version", now + 1));
            return now + 1;
        });
    }

    /**
     * Words of a template that are of health, religion, origin or the like, where the one that ships does not say them: a second
     * person decides on every send with them.
     */
    public List<String> sensitive(Template template) {
        Set<String> usual = Set.copyOf(ForMany.sensitive(all(shipped(template.purpose())), false));
        return ForMany.sensitive(all(template), false).stream()
                .filter(words -> !usual.contains(words))
                .toList();
    }

    private static String all(Template template) {
        return Stream.of(template.french(), template.english())
                .map(text -> text.subject() + "\n" + text.body() + "\n" + text.sms())
                .collect(Collectors.joining("\n"));
    }

    private static Template shipped(Purpose purpose) {
        return new Template(purpose, 0, shipped(purpose, Lang.FR), shipped(purpose, Lang.EN));
    }

    private static Text shipped(Purpose purpose, Lang lang) {
        String name = "sending/" + purpose.code() + "_" + lang.of("fr", "en") + ".txt";
        try {
            String[] parts = PARTS.split(new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8), -1);
            if (parts.length != OF_A_FILE) {
                throw new IllegalStateException(
                        name + " has " + parts.length + " parts, not a subject, a body and a text");
            }
            return new Text(parts[0], parts[1], parts[2]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
