package fr.palier.engine.source;

import fr.palier.engine.text.Catalogue;
import fr.palier.engine.text.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A named stream of lines. The name is what messages call it.
 *
 * @param opening opens it anew each time, from its beginning
 */
public record Source(String name, Opening opening) {
    private static final int READ_AHEAD = 1 << 16;

    /** Opens a stream. */
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }

    /**
     * A file, compressed with gzip or not: told by its first bytes, not by its name.
     *
     * @throws RefusedFile where it is missing, a directory, a pipe or a device, unreadable, or plainly not text
     */
    public static Source of(Path file) {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            throw new RefusedFile(name, "c'est un dossier ; donnez un fichier", "is a directory; name a file");
        }
        if (!Files.exists(file)) {
            throw new RefusedFile(name, "fichier introuvable ; vérifiez le chemin", "no such file; check the path");
        }
        if (!Files.isRegularFile(file)) {
            throw new RefusedFile(
                    name,
                    "c'est un tube ou un périphérique, qui ne se lit qu'une fois ; enregistrez-le d'abord dans un fichier",
                    "is a pipe or a device, which can be read only once; save it to a file first");
        }
        return new Source(name, gzipped(file) ? () -> unzip(file) : () -> Files.newInputStream(file));
    }

    private static InputStream unzip(Path file) throws IOException {
        return new GZIPInputStream(Files.newInputStream(file), READ_AHEAD);
    }

    private static boolean gzipped(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 0x1f && in.read() == 0x8b;
        } catch (AccessDeniedException e) {
            throw new RefusedFile(name(file), "lecture non permise ; vérifiez vos droits", "permission to read denied");
        } catch (IOException e) {
            throw new RefusedFile(
                    name(file),
                    "illisible : " + Catalogue.say(String.valueOf(e.getMessage()), Lang.FR),
                    "cannot be read: " + e.getMessage());
        }
    }

    private static String name(Path file) {
        return file.toString();
    }
}
