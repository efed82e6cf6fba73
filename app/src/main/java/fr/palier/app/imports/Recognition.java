package fr.palier.app.imports;

import fr.palier.app.portfolio.Landlord;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.engine.intake.Profile;
import fr.palier.engine.intake.mapping.PlainProfile;
import fr.palier.engine.intake.mapping.Preview;
import fr.palier.engine.intake.mapping.Preview.Column;
import fr.palier.engine.source.Source;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells what a file is and how its software calls things: by the landlord's saved profile of these titles, else by guess. */
@Component
class Recognition {
    private static final int LINES_SHOWN = 10;
    /** Of a file none of whose titles says anything, but whose columns somebody may know. */
    private static final int FEWEST_COLUMNS = 3;

    private final Keeping keeping;
    private final FileStore files;
    private final ProfileStore profiles;
    private final Landlords landlords;
    private final Reading reading;
    private final JsonMapper json;

    Recognition(
            Keeping keeping,
            FileStore files,
            ProfileStore profiles,
            Landlords landlords,
            Reading reading,
            JsonMapper json) {
        this.keeping = keeping;
        this.files = files;
        this.profiles = profiles;
        this.landlords = landlords;
        this.reading = reading;
        this.json = json;
    }

    /** The first lines of a file, with what its columns may be. */
    Preview look(Scope scope, ReceivedFile file) {
        return Preview.of(keeping.beginning(scope, file), LINES_SHOWN);
    }

    /** What the file is, by its first lines and by the profile that it is read with. */
    Recognised recognised(Scope scope, ReceivedFile file) {
        Source source = keeping.beginning(scope, file);
        Preview preview = Preview.of(source, LINES_SHOWN);
        PlainProfile profile =
                files.profile(scope, file.number()).map(this::read).orElse(PlainProfile.NONE);
        return Recognised.of(file.kind(), preview, profile, Terms.counted(source, file.kind(), profile));
    }

    /** @throws Refused where it is no table of anything */
    void recognise(Scope scope, ReceivedFile file) {
        keeping.verify(scope, file);
        Source source = keeping.beginning(scope, file);
        Optional<FileKind> other = reading.recognise(scope, file, source);
        if (other.isPresent()) {
            files.recognised(scope, file.number(), other.get(), "{}");
            return;
        }
        Preview preview = Preview.of(source, LINES_SHOWN);
        Optional<ProfileStore.Saved> saved = profiles.find(scope, titles(preview));
        if (saved.isEmpty() && preview.draft().isEmpty() && preview.columns().size() < FEWEST_COLUMNS) {
            throw new Refused("imports.no-table");
        }
        FileKind kind = saved.map(ProfileStore.Saved::kind).orElseGet(() -> kind(preview.shape()));
        PlainProfile profile = saved.map(known -> read(known.words())).orElseGet(() -> guess(scope, preview, source));
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

    /** The landlord's code, for a file without such a column. */
    String code(Scope scope) {
        return landlords.find(scope.landlord()).map(Landlord::code).orElseThrow(NotFound::new);
    }

    private static String titles(Preview preview) {
        return preview.columns().stream().map(Column::title).collect(Collectors.joining("\t"));
    }

    private PlainProfile guess(Scope scope, Preview preview, Source source) {
        FileKind kind = kind(preview.shape());
        Map<String, String> columns = preview.draft();
        PlainProfile bare = Recognised.bare(kind, columns.containsKey("landlord") ? "" : code(scope), columns);
        return Terms.guessed(bare, kind, Terms.counted(source, kind, bare), Terms.isSigned(preview, columns));
    }
}
