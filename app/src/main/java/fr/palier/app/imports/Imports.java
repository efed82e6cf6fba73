package fr.palier.app.imports;

import fr.palier.app.imports.changes.Difference;
import fr.palier.app.imports.changes.Differences;
import fr.palier.app.imports.changes.Fate;
import fr.palier.app.portfolio.Recordings;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.intake.mapping.PlainProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/**
 * The door for files: received and kept, compared with what is recorded, taken in one transaction or not at all, undone by
 * reversal. The same file twice, or two that overlap, record nothing twice.
 */
@Component
public class Imports {
    private static final List<FileState> OPEN = List.of(FileState.RECEIVED, FileState.CHECKED);

    private final FileStore files;
    private final Keeping keeping;
    private final Recognition recognition;
    private final LedgerImport ledgers;
    private final TenancyImport tenancies;
    private final Reading reading;
    private final Differences differences;
    private final Recordings recordings;
    private final Transactions transactions;
    private final SecureRandom random = new SecureRandom();

    @SuppressWarnings("checkstyle:ParameterNumber") // one for each thing that a file goes through
    Imports(
            FileStore files,
            Keeping keeping,
            Recognition recognition,
            LedgerImport ledgers,
            TenancyImport tenancies,
            Reading reading,
            Differences differences,
            Recordings recordings,
            Transactions transactions) {
        this.files = files;
        this.keeping = keeping;
        this.recognition = recognition;
        this.ledgers = ledgers;
        this.tenancies = tenancies;
        this.reading = reading;
        this.differences = differences;
        this.recordings = recordings;
        this.transactions = transactions;
    }

    /**
     * Keeps a file and looks at what it is.
     *
     * @param name as it is called where it comes from; only shown
     * @throws Refused where it is empty or too large, or no list of anything
     */
    public FileId receive(Scope scope, String name, InputStream content) {
        FileId id = new FileId(random.nextLong() >>> 1);
        return transactions.write(scope, () -> {
            files.add(scope, id, ReceivedFile.plainName(name));
            try {
                keeping.keep(scope, find(scope, id).number(), content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            recognition.recognise(scope, find(scope, id));
            return id;
        });
    }

    /** The landlord's file of this id. */
    public ReceivedFile find(Scope scope, FileId id) {
        return transactions.read(scope, () -> files.find(scope, id)).orElseThrow(NotFound::new);
    }

    /** The landlord's files, the last first, from before a number on. */
    public List<ReceivedFile> list(Scope scope, int before, int limit) {
        return transactions.read(scope, () -> files.list(scope, before, limit));
    }

    /** Whether it is known how the file is to be read, so that it can be compared. */
    public boolean isClear(Scope scope, FileId id) {
        return find(scope, id).kind() == FileKind.BANK
                || recognised(scope, id).missing().isEmpty();
    }

    /** What a file was recognised as: its columns, its first lines, its codes, each with what it is taken for. */
    public Recognised recognised(Scope scope, FileId id) {
        return transactions.read(scope, () -> recognition.recognised(scope, find(scope, id)));
    }

    /**
     * Says what a file's columns and codes are; kept for the next files with the same titles.
     *
     * @throws Refused where a column is missing, or a code cannot mean that
     */
    public void use(Scope scope, FileId id, Recognised.Said said) {
        transactions.write(scope, () -> {
            ReceivedFile file = open(scope, id);
            try {
                PlainProfile profile = said.profile(recognition.code(scope));
                profile.profile();
                recognition.use(scope, file, said.kind(), profile);
            } catch (IllegalArgumentException amiss) {
                throw new Refused("imports.profile-amiss");
            }
            files.move(scope, file.number(), OPEN, FileState.RECEIVED);
        });
    }

    /** Lines refused at the last check, in the order of the file, after a place. */
    public List<RefusedRow> refused(Scope scope, FileId id, int after, int limit) {
        return transactions.read(
                scope, () -> files.refused(scope, find(scope, id).number(), after, limit));
    }

    /** Lines that change something, as of the last check, of a fate and after a place; the first {@link Differences#MOST} are known. */
    public List<Difference> differences(Scope scope, FileId id, Fate fate, int after, int limit) {
        return transactions.read(
                scope, () -> differences.list(scope, find(scope, id).number(), fate, after, limit));
    }

    /**
     * Compares a file with what is recorded; nothing is changed but what is known of the file.
     *
     * @param progress told how many lines were read
     * @throws Refused where the file was taken or put aside, the same content was taken before, or what its columns are is not
     *     known
     */
    public Comparison check(Scope scope, FileId id, LongConsumer progress) {
        return transactions.write(scope, () -> {
            ReceivedFile file = open(scope, id);
            if (file.kind() != FileKind.BANK) { // a statement is quickly read, and shows where its payments went
                refuseKnown(scope, file);
            }
            Comparison found = compare(scope, file, progress);
            files.checked(scope, file.number(), found);
            return found;
        });
    }

    /**
     * Records what a file changes, in one transaction: it is read and compared again, and refused where the comparison is no
     * longer the one that was shown.
     *
     * @param withVanished whether lines that are recorded and no longer in the file are taken back
     * @throws Refused where there is nothing to take, or another file was taken meanwhile
     */
    public void take(Scope scope, FileId id, boolean withVanished, LongConsumer progress) {
        transactions.write(scope, () -> {
            recordings.lock(scope);
            ReceivedFile file = open(scope, id);
            refuseKnown(scope, file);
            if (file.state() != FileState.CHECKED
                    || !compare(scope, file, progress).equals(file.comparison())) {
                throw new Refused("imports.changed-since-check");
            }
            record(scope, file, withVanished);
            if (!files.move(scope, file.number(), OPEN, FileState.TAKEN)) {
                throw new Refused("imports.not-open");
            }
        });
    }

    /** Takes back what a file changed, by reversal; the file and its entries stay on record. */
    public void undo(Scope scope, FileId id) {
        transactions.write(scope, () -> {
            recordings.lock(scope);
            ReceivedFile file = find(scope, id);
            if (!files.move(scope, file.number(), List.of(FileState.TAKEN), FileState.UNDONE)) {
                throw new Refused("imports.not-taken");
            }
            reverse(scope, file);
        });
    }

    /** Puts a file aside that was not taken. */
    public void drop(Scope scope, FileId id) {
        transactions.write(scope, () -> {
            if (!files.move(scope, find(scope, id).number(), OPEN, FileState.DROPPED)) {
                throw new Refused("imports.not-open");
            }
        });
    }

    private void record(Scope scope, ReceivedFile file, boolean withVanished) {
        switch (file.kind()) {
            case LEDGER -> ledgers.record(scope, file.number(), withVanished);
            case TENANCIES -> tenancies.record(scope, file.number());
            case BANK -> reading.of(file.kind()).record(scope, file.number());
            case UNKNOWN -> throw new Refused("imports.not-recognised");
        }
    }

    private void reverse(Scope scope, ReceivedFile file) {
        switch (file.kind()) {
            case LEDGER -> ledgers.reverse(scope, file.number());
            case TENANCIES -> tenancies.reverse(scope, file.number());
            case BANK -> {
                reading.of(file.kind()).reverse(scope, file.number());
                files.clearRefused(scope, file.number()); // they say names and labels
            }
            case UNKNOWN -> throw new Refused("imports.not-taken");
        }
    }

    /** The same bytes were taken and stand: known at once, without reading them. */
    private void refuseKnown(Scope scope, ReceivedFile file) {
        files.taken(scope, file.number()).ifPresent(before -> {
            throw new Refused(
                    "imports.taken-before", before.name(), before.takenBy().orElse(""));
        });
    }

    private ReceivedFile open(Scope scope, FileId id) {
        ReceivedFile file = find(scope, id);
        if (!file.state().isOpen()) {
            throw new Refused("imports.not-open");
        }
        return file;
    }

    private Comparison compare(Scope scope, ReceivedFile file, LongConsumer progress) {
        return switch (file.kind()) {
            case LEDGER -> ledgers.compare(scope, file, recognition.profile(scope, file), progress);
            case TENANCIES -> tenancies.compare(scope, file, recognition.profile(scope, file), progress);
            case BANK -> reading.compare(scope, file, progress);
            case UNKNOWN -> throw new Refused("imports.not-recognised");
        };
    }
}
