package fr.palier.cli;

import fr.palier.engine.intake.LedgerReader;
import fr.palier.engine.intake.Profile;
import fr.palier.engine.intake.Refusal;
import fr.palier.engine.intake.TenanciesReader;
import fr.palier.engine.intake.rows.TenancyRows;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.source.RefusedFile;
import fr.palier.engine.text.Lang;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Refuses a profile that cannot be meant, before any file is read: a column with two names, a value that no line could hold. */
record ProfileCheck(String name, Profile profile) {
    /** @throws RefusedFile naming the place in the profile, the value and the remedy */
    void check() {
        columns(profile.tenancies(), "tenancies.columns", TenancyRows.TITLES);
        columns(profile.ledger(), "ledger.columns", LedgerReader.TITLES);
        values(profile.tenancies(), "tenancies.values", TenanciesReader::refusal);
        values(profile.ledger(), "ledger.values", LedgerReader::refusal);
        kinds(profile.ledger().values().getOrDefault("kind", Map.of()));
    }

    /** A title may be given to one name alone, and is not to be one that another name has without being told so. */
    private void columns(Profile.Words words, String at, List<String> names) {
        Map<String, String> taken = new HashMap<>();
        for (String name : names) {
            String title = words.columns().get(name);
            String before = title == null ? null : taken.put(plain(title), name);
            if (before != null) {
                throw refused(
                        at + " : « " + title + " » est donné à « " + before + " » et à « " + name
                                + " » ; gardez un seul des deux",
                        at + ": '" + title + "' is given to '" + before + "' and to '" + name + "'; keep one of them");
            }
        }
        for (String name : names) {
            String owner = words.columns().containsKey(name) ? null : taken.get(name);
            if (owner != null) {
                throw refused(
                        at + "." + owner + " : « " + name
                                + " » est aussi le nom d'une autre colonne de Palier ; ajoutez « " + name
                                + ": » avec le titre de cette autre colonne, ou un titre absent du fichier",
                        at + "." + owner + ": '" + name + "' is also the name of another column of Palier; add '" + name
                                + ":' with the title of that other column, or a title that the file does not have");
            }
        }
    }

    private static String plain(String title) {
        return title.strip().toLowerCase(Locale.ROOT);
    }

    private void values(Profile.Words words, String at, BiFunction<String, String, Optional<Refusal>> wrong) {
        words.values()
                .forEach((column, map) -> map.forEach((written, meant) -> wrong.apply(column, meant)
                        .ifPresent(why -> {
                            String place = at + "." + column + "." + written;
                            throw refused(
                                    place + " : « " + meant + " » ne peut pas servir : " + why.text(Lang.FR),
                                    place + ": '" + meant + "' cannot be used: " + why.text(Lang.EN));
                        })));
    }

    private void kinds(Map<String, String> values) {
        Set<String> known = new TreeSet<>(profile.codes().kinds().keySet());
        if (known.isEmpty()) {
            known.addAll(Arrays.stream(Kind.values()).map(Kind::code).collect(Collectors.toSet()));
        }
        values.forEach((written, meant) -> {
            if (!meant.isBlank() && !known.contains(meant)) {
                String place = "ledger.values.kind." + written;
                throw refused(
                        place + " : « " + meant + " » n'est pas un code connu ; attendu : " + String.join(", ", known),
                        place + ": '" + meant + "' is not a known code; expected: " + String.join(", ", known));
            }
        });
    }

    private RefusedFile refused(String french, String english) {
        return new RefusedFile(name, french, english);
    }
}
