package fr.palier.app;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.palier.app.shared.words.FreeText;
import fr.palier.engine.text.Guard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * No room takes words about a household past the guard. What a page lets somebody write at length has a name that is known here;
 * and whatever takes a field of such a name, or whole forms, reaches {@link Guard#read}. Whoever adds a room adds nothing here,
 * or says why its words are about no household.
 */
class GuardedWordsTest {
    /** What forms call words about a household. */
    private static final Set<String> WORDS =
            Set.of("words", "note", "reason", "why", "because", "remark", "comment", "constat", "reach");

    /** Long fields that are no words about a household. */
    private static final Map<String, String> NO_WORDS = Map.ofEntries(
            Map.entry("connus", "numbers and sites for which a landlord vouches"),
            Map.entry("cotenants", "names of those who sign"),
            Map.entry("name", "the name of who signs"),
            Map.entry("address", "where a landlord or a guarantor lives"),
            Map.entry("source", "where a directive comes from"),
            Map.entry("motif", "why a policy changes"),
            Map.entry("texte", "a script, or a notice to a whole place, which hints at sensitive words itself"),
            Map.entry("texteFr", "a template of letters"),
            Map.entry("texteEn", "a template of letters"),
            Map.entry("smsFr", "a template of messages"),
            Map.entry("smsEn", "a template of messages"));

    /** Acts that take whole forms, and no words about a household from them. */
    private static final Map<String, String> ACTS_WITHOUT_WORDS = Map.ofEntries(
            Map.entry("OpeningController.open", "a cause and an origin of closed lists"),
            Map.entry("AidController.acknowledge", "a day"),
            Map.entry("AidController.agree", "a day, and a way of a closed list"),
            Map.entry("AidController.complete", "a version"),
            Map.entry("AidController.file", "a day"),
            Map.entry("AidController.paid", "an amount and a day"),
            Map.entry("AidController.papers", "papers of a closed list"),
            Map.entry("AidController.tell", "a day"),
            Map.entry("DossierController.recast", "a cause and an origin of closed lists"),
            Map.entry("DossierController.reopen", "a version"),
            Map.entry("DossierController.part", "a version"),
            Map.entry("DossierController.merge", "another dossier"),
            Map.entry("ItemController.settle", "a state of a closed list"),
            Map.entry("ListController.findFund", "what somebody looks for"),
            Map.entry("ListController.findGuarantee", "what somebody looks for"),
            Map.entry("DraftController.row", "a row of the policy"),
            Map.entry("DraftController.cell", "a cell of the policy"),
            Map.entry("FileController.say", "what the columns of a file mean"),
            Map.entry("PlanController.approve", "a version"),
            Map.entry("PlanController.mean", "which payment, and what it pays, of a closed list"),
            Map.entry("PlanController.sign", "a day, and names that are known"),
            Map.entry("PlanController.takeBack", "a version"),
            Map.entry("TeamsController.train", "purposes and days"),
            Map.entry("VisitsController.record", "what was found at a door, of a closed list"));

    private static final int LONG = 200;
    private static final Pattern FIELD = Pattern.compile("<(textarea|input)\\b[^>]*>");
    private static final Pattern NAME = Pattern.compile("(?<!:)\\bname=\"([^\"]+)\"");
    private static final Pattern LENGTH = Pattern.compile("maxlength=\"(\\d+)\"");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.palier.app");

    @Test
    void knowsEveryFieldThatIsWrittenAtLength() throws IOException {
        Set<String> unknown = new TreeSet<>();
        for (Resource page : new PathMatchingResourcePatternResolver().getResources("classpath:templates/**/*.html")) {
            String text = page.getContentAsString(StandardCharsets.UTF_8);
            FIELD.matcher(text)
                    .results()
                    .map(field -> field.group())
                    .filter(GuardedWordsTest::isLong)
                    .flatMap(field -> NAME.matcher(field).results().map(name -> name.group(1)))
                    .filter(name -> !WORDS.contains(name) && !NO_WORDS.containsKey(name))
                    .forEach(name -> unknown.add(page.getFilename() + ": " + name));
        }
        assertThat(unknown)
                .as("fields of a new name: call words about a household `words`, or say here why they are none")
                .isEmpty();
    }

    private static boolean isLong(String field) {
        Matcher length = LENGTH.matcher(field);
        return field.startsWith("<textarea")
                || !field.contains("type=") && length.find() && Integer.parseInt(length.group(1)) >= LONG;
    }

    @Test
    void letsNoWordsPastTheGuard() {
        Set<String> acts = acts().filter(this::takesWords)
                .filter(act -> !reaches(act).contains(Guard.class.getName() + ".read"))
                .map(GuardedWordsTest::name)
                .collect(toCollection(TreeSet::new));
        assertThat(acts)
                .as("acts that take words, or whole forms, and never ask the guard: read them with FreeText")
                .isSubsetOf(ACTS_WITHOUT_WORDS.keySet());
    }

    /** Whatever helps somebody in danger may be written down of the call or the contact itself: afterwards the danger is over. */
    @Test
    void letsSensitiveWordsStandOnlyOfTheCallInWhichSomebodyIsInDanger() {
        assertThat(acts().filter(act -> reaches(act).contains(FreeText.class.getName() + ".inDanger"))
                        .map(GuardedWordsTest::name))
                .containsExactlyInAnyOrder("CallController.record", "CallController.keep", "ActsController.contact");
    }

    @Test
    void excusesNoActThatIsNotThere() {
        assertThat(acts().map(GuardedWordsTest::name)).containsAll(ACTS_WITHOUT_WORDS.keySet());
    }

    @Test
    void findsTheActsThatTakeWords() {
        assertThat(acts().filter(this::takesWords).map(GuardedWordsTest::name))
                .contains(
                        "ActsController.note",
                        "ActsController.contact",
                        "ActsController.hold",
                        "PlanController.withdraw",
                        "PlanController.pause",
                        "AidController.refuse",
                        "CallController.record",
                        "WallController.closeAlarm",
                        "DossierController.handOver",
                        "DossierController.close",
                        "ItemController.add",
                        "InboxController.answer");
    }

    private Stream<JavaMethod> acts() {
        return CLASSES.stream()
                .flatMap(one -> one.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(PostMapping.class));
    }

    private static String name(JavaMethod act) {
        return act.getOwner().getSimpleName() + "." + act.getName();
    }

    /** Whether it has a parameter of words, takes a whole form, or reads words of the record that its form becomes. */
    private boolean takesWords(JavaMethod act) {
        boolean named = Arrays.stream(act.reflect().getParameters())
                .anyMatch(one -> one.getType() == String.class && WORDS.contains(one.getName()));
        boolean whole = act.getRawParameterTypes().stream().anyMatch(type -> type.isAssignableTo(Map.class));
        Set<String> ofForms = act.getRawParameterTypes().stream()
                .filter(JavaClass::isRecord)
                .flatMap(record -> record.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(String.class) && WORDS.contains(field.getName()))
                .map(field -> field.getFullName())
                .collect(toCollection(HashSet::new));
        return named || whole && !isModelOnly(act) || reaches(act).stream().anyMatch(ofForms::contains);
    }

    /** Spring's model is a map as well. */
    private static boolean isModelOnly(JavaMethod act) {
        List<JavaClass> maps = act.getRawParameterTypes().stream()
                .filter(type -> type.isAssignableTo(Map.class))
                .toList();
        return maps.stream().allMatch(type -> type.getName().startsWith("org.springframework.ui"));
    }

    /** The names of all fields and methods that an act uses, and those use, and so on. */
    private static Set<String> reaches(JavaMethod act) {
        Set<String> seen = new HashSet<>();
        Deque<JavaCodeUnit> next = new ArrayDeque<>(List.of(act));
        while (!next.isEmpty()) {
            JavaCodeUnit unit = next.pop();
            Stream.concat(
                            unit.getAccessesFromSelf().stream().map(JavaAccess::getTarget),
                            unit.getMethodReferencesFromSelf().stream().map(one -> one.getTarget()))
                    .filter(target -> seen.add(target.getOwner().getName() + "." + target.getName()))
                    .forEach(target -> target.resolveMember()
                            .filter(member -> member instanceof JavaCodeUnit)
                            .map(member -> (JavaCodeUnit) member)
                            .ifPresent(next::push));
        }
        return seen;
    }
}
