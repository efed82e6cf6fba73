package fr.palier.app.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The PostgreSQL server of a data directory: makes its files, starts it, stops it, deals with one that was left behind. */
final class Server {
    private static final int ATTEMPTS = 40;
    private static final long PAUSE = 250;
    private static final long LONGEST_LOG = 10L << 20;

    private final DataDirectory directory;
    private final Programs programs;
    private final Settings settings;

    Server(DataDirectory directory, Programs programs, Settings settings) {
        this.directory = directory;
        this.programs = programs;
        this.settings = settings;
    }

    /** Makes the files of an empty database, beside their place first: a start that is killed leaves nothing half done. */
    void create(Secrets secrets) {
        Path fresh = directory.folder().resolve("pg.new");
        Path password = directory.folder().resolve("pg.password");
        try {
            Trees.delete(fresh);
            Secrets.write(password, secrets.of(Roles.SUPERUSER) + "\n");
            List<String> arguments = List.of(
                    "--pgdata=" + fresh,
                    "--username=" + Roles.SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--locale=C.UTF-8",
                    settings.isDurable() ? "--sync-method=fsync" : "--no-sync");
            Programs.Answer answer = programs.run("initdb", arguments);
            if (!answer.isFine()) {
                throw new Unusable("store.initdb", directory.folder(), lastLine(answer.said()));
            }
            Files.move(fresh, directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Unusable(e, "store.folder", directory.folder(), String.valueOf(e.getMessage()));
        } finally {
            password.toFile().delete();
        }
    }

    /** Stops a server that a killed process left behind on these files, or removes the trace of one that died. */
    void clearLeftover() {
        Postmaster.read(directory.cluster()).ifPresent(leftover -> {
            switch (leftover.settled()) {
                case ALIVE -> {
                    stop();
                    leftover.forget(); // where it died of something else meanwhile
                }
                case GONE -> leftover.forget();
                case UNKNOWN ->
                    throw new Unusable("store.leftover", Postmaster.file(directory.cluster()), leftover.pid());
            }
        });
    }

    /** Starts the server and waits until it answers, however long it needs to recover; answers its port. */
    int start() {
        writeAccess();
        turnLog();
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            long before = directory.log().toFile().length();
            Programs.Answer answer = programs.run(
                    "pg_ctl",
                    List.of(
                            "start",
                            "--pgdata=" + directory.cluster(),
                            "--log=" + directory.log(),
                            "--wait",
                            "--timeout=3600",
                            "--options=" + settings.options(port)));
            if (answer.isFine()) {
                return port;
            }
            String said = logSince(before);
            if (attempt == ATTEMPTS || !passes(said)) {
                halt("fast", 10); // where pg_ctl was broken off while it waited
                throw new Unusable("store.start", directory.folder(), lastFatal(said, answer.said()), directory.log());
            }
            pause();
        }
    }

    /** Backends of a killed server take a moment to leave; a port may be taken between choice and use. */
    private static boolean passes(String said) {
        return said.contains("pre-existing shared memory block") || said.contains("could not bind");
    }

    /** Passwords for everybody, from this machine alone. */
    private void writeAccess() {
        try {
            Files.writeString(directory.cluster().resolve("pg_hba.conf"), """
                    # written at each start
                    host all all 127.0.0.1/32 scram-sha-256
                    host replication palier_backup 127.0.0.1/32 scram-sha-256
                    """);
        } catch (IOException e) {
            throw new Unusable(e, "store.folder", directory.cluster(), String.valueOf(e.getMessage()));
        }
    }

    private void turnLog() {
        Path log = directory.log();
        try {
            if (log.toFile().length() > LONGEST_LOG) {
                Files.move(log, log.resolveSibling("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new Unusable(e, "store.folder", log, String.valueOf(e.getMessage()));
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Unusable(e, "store.port", String.valueOf(e.getMessage()));
        }
    }

    private String logSince(long place) {
        try (RandomAccessFile log = new RandomAccessFile(directory.log().toFile(), "r")) {
            log.seek(Math.min(place, log.length()));
            byte[] rest = new byte[(int) Math.min(log.length() - log.getFilePointer(), LONGEST_LOG)];
            log.readFully(rest);
            return new String(rest, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static String lastFatal(String log, String said) {
        return log.lines()
                .filter(line -> line.contains("FATAL") || line.contains("PANIC"))
                .reduce((first, second) -> second)
                .map(line -> line.replaceFirst("^.*?(FATAL|PANIC): *", ""))
                .orElse(lastLine(said));
    }

    private static String lastLine(String said) {
        return said.lines()
                .filter(line -> !line.isBlank())
                .filter(line -> line.contains("error") || line.contains("FATAL"))
                .reduce((first, second) -> second)
                .orElse(said.strip());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Breaks off what is going on, writes what is done and ends; by force if that takes too long. */
    void stop() {
        if (!halt("fast", 60) && !halt("immediate", 60)) {
            throw new Unusable("store.stop", directory.folder());
        }
    }

    private boolean halt(String mode, int seconds) {
        Programs.Answer answer = programs.run(
                "pg_ctl",
                List.of("stop", "--pgdata=" + directory.cluster(), "--mode=" + mode, "--wait", "--timeout=" + seconds));
        return answer.isFine()
                || Postmaster.read(directory.cluster())
                        .filter(left -> left.state() != Postmaster.State.GONE)
                        .isEmpty();
    }
}
