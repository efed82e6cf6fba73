package fr.palier.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Copies a running server's files into one archive: between {@code pg_backup_start} and {@code pg_backup_stop}, then the log of
 * what was written meanwhile (PostgreSQL 18, 25.3.4 "Making a Base Backup Using the Low Level API"). A temporary slot keeps that
 * log from being recycled. The embedded archive ships no {@code pg_dump} and no {@code pg_basebackup}.
 */
final class Backup {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'palier-'yyyyMMdd-HHmmss'.zip'").withZone(ZoneOffset.UTC);

    /** Left out, or their content is: what a starting server makes anew. */
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> PASSED_OVER =
            Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init", "backup_label", "backup_manifest");

    /** Of the data directory, beside the server's files. */
    private static final Set<String> NOT_OURS = Set.of("pg", "lock", "backups");

    private final Path folder;
    private final Login login;

    Backup(Path folder, Login login) {
        this.folder = folder;
        this.login = login;
    }

    /**
     * Writes the archive, whole or not at all.
     *
     * @param to a folder that is there, in which it is named by the moment, or the file itself, whose name ends in {@code .zip}:
     *     a folder that is not there may be a disk that is not, and is not made
     * @return the file
     * @throws Unusable where it is neither, or cannot be written
     */
    Path write(Path to) {
        if (!Files.isDirectory(to) && !to.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw new Unusable("store.backup-target", to);
        }
        Path target = Files.isDirectory(to) ? to.resolve(NAME.format(Instant.now())) : to;
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password())) {
                write(connection, part);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return target;
        } catch (SQLException e) {
            throw Safety.unreachable(login, e);
        } catch (IOException e) {
            throw Site.BACKUP.unusable(target, e);
        } finally {
            part.toFile().delete();
        }
    }

    private void write(Connection connection, Path part) throws SQLException, IOException {
        one(connection, "select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)");
        String start = one(connection, "select pg_backup_start('palier', true)");
        String first = one(connection, "select pg_walfile_name('" + start + "')");
        Manifest manifest = Manifest.of(
                Map.of("made-at", Instant.now().toString(), "postgresql", one(connection, "show server_version_num")));
        try (Archive archive = new Archive(part, manifest)) {
            copyOthers(archive);
            copyCluster(archive, folder.resolve("pg"), "pg");
            stop(connection, archive, first);
            archive.seal();
        }
    }

    private void copyOthers(Archive archive) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (Files.isRegularFile(file) && !NOT_OURS.contains(name) && !name.contains(".log")) {
                    copy(archive, file, name);
                }
            }
        }
    }

    private void copyCluster(Archive archive, Path from, String name) throws IOException {
        archive.folder(name);
        List<Path> inside;
        try (Stream<Path> files = Files.list(from)) {
            inside = files.sorted().toList();
        } catch (NoSuchFileException e) {
            return; // removed meanwhile; the log knows
        }
        for (Path file : inside) {
            String own = file.getFileName().toString();
            if (PASSED_OVER.contains(own) || own.startsWith("pgsql_tmp")) {
                continue;
            }
            if (!Files.isDirectory(file)) {
                copy(archive, file, name + "/" + own);
            } else if (EMPTIED.contains(own)) {
                archive.folder(name + "/" + own);
            } else {
                copyCluster(archive, file, name + "/" + own);
            }
        }
    }

    private static void copy(Archive archive, Path file, String name) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            archive.file(name, in);
        } catch (NoSuchFileException e) {
            // removed meanwhile; the log knows
        }
    }

    /** The end of the backup, and the log from its beginning to its end. */
    private void stop(Connection connection, Archive archive, String first) throws SQLException, IOException {
        String last;
        try (ResultSet row = connection
                .createStatement()
                .executeQuery("select labelfile, pg_walfile_name(lsn) from pg_backup_stop(false)")) {
            row.next();
            archive.file("pg/backup_label", row.getString(1).getBytes(StandardCharsets.UTF_8));
            last = row.getString(2);
        }
        archive.folder("pg/pg_wal/archive_status");
        archive.folder("pg/pg_wal/summaries");
        try (Stream<Path> segments = Files.list(folder.resolve("pg/pg_wal"))) {
            for (Path segment : segments.sorted().toList()) {
                String name = segment.getFileName().toString();
                boolean needed =
                        name.length() == first.length() && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
                if (needed) {
                    copy(archive, segment, "pg/pg_wal/" + name);
                }
            }
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
