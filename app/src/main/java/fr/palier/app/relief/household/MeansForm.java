package fr.palier.app.relief.household;

import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Typed;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a household has, as somebody typed it. A field that no page sent holds what was known before.
 *
 * @param papers codes of those that were seen
 */
public record MeansForm(
        @Nullable String resources,
        @Nullable String charges,
        @Nullable String remainder,
        @Nullable String adults,
        @Nullable String children,
        @Nullable List<String> papers) {
    public static final MeansForm NOTHING = new MeansForm(null, null, null, null, null, null);

    private static final int MOST_PEOPLE = 20;

    /** The most that is believed of a month, in cents: a slip of the finger is more likely than more. */
    private static final long MOST = 20_000_00;

    /** The fields as they show what was declared. */
    static MeansForm of(Means means, Set<Proof> seen, Lang lang) {
        return new MeansForm(
                Typed.written(means.resources(), lang),
                Typed.written(means.charges(), lang),
                Typed.written(means.remainder(), lang),
                Integer.toString(means.adults()),
                Integer.toString(means.children()),
                seen.stream().map(Proof::code).toList());
    }

    /** What the fields show: what was typed, else what was declared, else nothing but who lives there. */
    public MeansForm shown(Means means, Set<Proof> seen, boolean told, Lang lang) {
        MeansForm known = of(means, seen, lang);
        return new MeansForm(
                first(resources, told ? known.resources : ""),
                first(charges, told ? known.charges : ""),
                first(remainder, known.remainder),
                first(adults, known.adults),
                first(children, known.children),
                isSent() ? papers : known.papers);
    }

    private static @Nullable String first(@Nullable String typed, @Nullable String known) {
        return typed == null ? known : typed;
    }

    /** Whether a page sent the fields at all: an empty box was then left empty. */
    public boolean isSent() {
        return resources != null;
    }

    /** Whether the household's means were told. */
    public boolean tells() {
        return !Typed.text(resources).isEmpty();
    }

    /**
     * What was typed.
     *
     * @throws Refused with the field that holds no amount or number
     */
    public Means means(Means known) {
        return new Means(
                tells() ? euros(resources, "resources") : known.resources(),
                charges == null ? known.charges() : euros(charges, "charges"),
                remainder == null ? known.remainder() : euros(remainder, "remainder"),
                adults == null ? known.adults() : people(adults, 1, "relief.not-between.adults"),
                children == null ? known.children() : people(children, 0, "relief.not-between.children"));
    }

    private static long euros(@Nullable String typed, String field) {
        long cents = Typed.euros(typed, "relief.not-euros." + field);
        Refused.when(cents > MOST, "relief.too-many-euros." + field);
        return cents;
    }

    /** A box that was left empty says nothing: nobody is counted in silence. */
    private static int people(String typed, int least, String refusal) {
        int number = Typed.number(typed, least, MOST_PEOPLE, -1, refusal);
        Refused.when(number < 0, refusal, least, MOST_PEOPLE);
        return number;
    }

    /** Papers that were seen. */
    public Set<Proof> seen(Set<Proof> known) {
        return isSent() ? Proof.among(papers == null ? List.of() : papers) : known;
    }

    /** Whether the box of a paper is ticked. */
    public boolean has(Proof proof) {
        return papers != null && papers.contains(proof.code());
    }

    @Override
    public String toString() {
        return "MeansForm[•••]";
    }
}
