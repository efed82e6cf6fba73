package fr.palier.app.imports;

import fr.palier.app.imports.Keeping.Unpacked;
import fr.palier.app.portfolio.Landlord;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.engine.intake.Profile;
import fr.palier.engine.intake.mapping.PlainProfile;
import fr.palier.engine.intake.mapping.Preview;
import fr.palier.engine.intake.mapping.Preview.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells what a file is and how its software calls things: by the landlord's saved profile of these titles, else by guess. */
@Component
class Recognition {
    private static final int LINES_SHOWN = 10;

    private final Keeping keeping;
    private final FileStore files;
    private final ProfileStore profiles;
    private final Landlords landlords;
    private final JsonMapper json;

    Recognition(Keeping keeping, FileStore files, ProfileStore profiles, Landlords landlords, JsonMapper json) {
        this.keeping = keeping;
        this.files = files;
        this.profiles = profiles;
        this.landlords = landlords;
        this.json = json;
    }

    /** The first lines of a file, with what its columns may be. */
    Preview look(Scope scope, ReceivedFile file) {
        try (Unpacked unpacked = keeping.unpack(scope, file)) {
            return Preview.of(unpacked.source(), LINES_SHOWN);
        }
    }

    void recognise(Scope scope, ReceivedFile file) {
        Preview preview = look(scope, file);
        FileKind kind = kind(preview.shape());
        Optional<PlainProfile> saved = profiles.find(scope, titles(preview)).map(this::read);
        PlainProfile profile = saved.orElseGet(() -> guess(scope, preview));
        files.recognised(scope, file.number(), kind, json.writeValueAsString(profile));
    }

    /** Uses a profile for a file, and keeps it for the next files with the same titles. */
    void use(Scope scope, ReceivedFile file, FileKind kind, PlainProfile profile) {
        String words = json.writeValueAsString(profile);
        profiles.save(scope, titles(look(scope, file)), kind, words);
        files.recognised(scope, file.number(), kind, words);
    }

    /** The profile by which a file is read. */
    PlainProfile plainProfile(Scope scope, ReceivedFile file) {
        return files.profile(scope, file.number())
                .map(this::read)
                .orElseThrow(() -> new Refused("imports.not-recognised"));
    }

    Profile profile(Scope scope, ReceivedFile file) {
        return plainProfile(scope, file).profile();
    }

    private PlainProfile read(String words) {
        return json.readValue(words, PlainProfile.class);
    }

    private static FileKind kind(Preview.Shape shape) {
        return switch (shape) {
            case LEDGER -> FileKind.LEDGER;
            case TENANCIES -> FileKind.TENANCIES;
            case UNKNOWN -> FileKind.UNKNOWN;
        };
    }

    private static String titles(Preview preview) {
        return preview.columns().stream().map(Column::title).collect(Collectors.joining("\t"));
    }

    private PlainProfile guess(Scope scope, Preview preview) {
        Map<String, String> columns = new HashMap<>(preview.draft());
        String landlord = columns.containsKey("landlord") ? "" : code(scope);
        PlainProfile.Words words = new PlainProfile.Words(landlord, columns, Map.of());
        PlainProfile.Words none = new PlainProfile.Words("", Map.of(), Map.of());
        return switch (preview.shape()) {
            case TENANCIES -> new PlainProfile(words, none, Map.of(), List.of());
            case LEDGER -> withMeanings(words, none, preview);
            case UNKNOWN -> PlainProfile.NONE;
        };
    }

    private static PlainProfile withMeanings(PlainProfile.Words words, PlainProfile.Words none, Preview preview) {
        boolean coded = words.columns().containsKey("kind");
        Map<String, PlainProfile.Sides> kinds = new HashMap<>();
        List<PlainProfile.Label> labels = new java.util.ArrayList<>();
        preview.codes()
                .forEach(count -> count.guess().ifPresent(kind -> {
                    if (coded) {
                        kinds.put(count.text(), PlainProfile.Sides.of(kind));
                    } else {
                        labels.add(new PlainProfile.Label(count.text(), PlainProfile.Sides.of(kind)));
                    }
                }));
        return new PlainProfile(none, words, kinds, labels);
    }

    private String code(Scope scope) {
        return landlords.find(scope.landlord()).map(Landlord::code).orElseThrow(NotFound::new);
    }
}
