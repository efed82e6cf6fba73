package fr.palier.app.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** What is wanted of the disk, with what is said where it cannot be had: in words of ours where it is known why. */
enum Site {
    FOLDER("store.folder", "store.folder-file", "store.folder-nowhere", "store.folder-rights"),
    BACKUP("store.backup", "store.backup-file", "store.backup-nowhere", "store.backup-rights");

    private final String other;
    private final String file;
    private final String nowhere;
    private final String rights;

    Site(String other, String file, String nowhere, String rights) {
        this.other = other;
        this.file = file;
        this.nowhere = nowhere;
        this.rights = rights;
    }

    Unusable unusable(Path place, IOException e) {
        return switch (e) {
            case FileAlreadyExistsException _, NotDirectoryException _ -> new Unusable(e, file, place);
            case NoSuchFileException _ -> new Unusable(e, nowhere, place);
            case AccessDeniedException _ -> new Unusable(e, rights, place);
            case FileSystemException _ when isBelowAFile(place) -> new Unusable(e, file, place);
            case FileSystemException said
            when said.getReason() != null -> new Unusable(e, other, place, said.getReason());
            default -> new Unusable(e, other, place, String.valueOf(e.getMessage()));
        };
    }

    /** Of this the system tells in words of its own alone. */
    private static boolean isBelowAFile(Path place) {
        Path up = place.toAbsolutePath();
        while (up != null && !Files.exists(up)) {
            up = up.getParent();
        }
        return up != null && !Files.isDirectory(up);
    }
}
