package fr.palier.app.relief.clock;

import fr.palier.app.letters.Template;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The letters that go with a deadline. Whoever changes the words of one counts its version up. */
enum ClockLetter {
    /** To the body that pays the housing benefit (CCH R824-4). */
    CAF_REPORT(
            4,
            "caf-report",
            List.of("body", "tenant", "contract", "home", "debt", "since", "until", "rent", "benefit", "plan")),
    /** To the household: why the body has to be told, in plain words. */
    CAF_WHY(3, "caf-report", List.of("tenant", "body", "before", "debt", "landlord")),
    /** To the commission that prevents evictions (loi 89-462, art. 24 II). */
    CCAPEX_SEIZURE(3, "ccapex", List.of("tenant", "contract", "home", "debt", "since", "until", "rent", "plan"));

    private final String deadline;
    private final Template template;

    ClockLetter(int version, String deadline, List<String> fields) {
        this.deadline = deadline;
        this.template = new Template(code(), version, "relief/letters/" + code(), fields);
    }

    /** As it stands in addresses: {@code caf-report}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ClockLetter> named(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** Those that go with a deadline. */
    static List<ClockLetter> of(String deadline) {
        return Arrays.stream(values())
                .filter(one -> one.deadline.equals(deadline))
                .toList();
    }

    Template template() {
        return template;
    }

    /** The key of its title. */
    public String key() {
        return template.key();
    }

    /** Whether it is to the household. */
    boolean isToTenant() {
        return this == CAF_WHY;
    }

    /** Whether who pays the housing benefit stands in it, which a person chooses: Palier does not know. */
    public boolean asksForBody() {
        return this != CCAPEX_SEIZURE;
    }
}
