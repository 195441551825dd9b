package dev.kizuna.benchmark.timers;

import dev.kizuna.benchmark.report.Disk;
import dev.kizuna.stack.part.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL server of this run, in a folder of its own; durable, as it is shipped. */
final class Postgres implements AutoCloseable {

    static final List<String> SETTINGS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "shared_buffers=4GB",
            "effective_cache_size=12GB",
            "max_wal_size=16GB",
            "checkpoint_timeout=15min",
            "wal_compression=lz4",
            "max_connections=300",
            "random_page_cost=1.1");

    private static final String USER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path binaries;
    private final Path home;
    private final Path data;
    private final int port = Ports.free();
    private final Process server;
    private final Thread hook = new Thread(this::end, "postgres");

    /** Starts it. */
    Postgres(Path binaries) {
        this.binaries = binaries;
        try {
            home = Files.createTempDirectory("kizuna-postgres-");
            data = home.resolve("data");
            if (isRoot()) {
                run(List.of("chown", USER, home.toString()));
            }
            run(asUser("initdb", "-D", data.toString(), "-U", USER, "--auth=trust", "-E", "UTF8", "--locale=C"));
            var command = new ArrayList<>(asUser(
                    "postgres", "-D", data.toString(), "-p", Integer.toString(port), "-h", Ports.LOOPBACK, "-k", ""));
            SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
            server = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("postgres.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(hook);
        awaitReady();
    }

    /** Where PostgreSQL 15 or newer is installed. */
    static Optional<Path> find() {
        Stream<Path> onPath =
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of);
        Stream<Path> packaged = Stream.of(18, 17, 16, 15)
                .flatMap(version -> Stream.of(
                        "/usr/lib/postgresql/" + version + "/bin",
                        "/usr/pgsql-" + version + "/bin",
                        "/opt/homebrew/opt/postgresql@" + version + "/bin"))
                .map(Path::of);
        // Debian's version first: it is the one that the figures are told for
        return Stream.concat(Stream.of(Path.of("/usr/lib/postgresql/15/bin")), Stream.concat(packaged, onPath))
                .filter(folder ->
                        Files.isExecutable(folder.resolve("initdb")) && Files.isExecutable(folder.resolve("postgres")))
                .findFirst();
    }

    String version() {
        try {
            var process = new ProcessBuilder(binaries.resolve("postgres").toString(), "--version").start();
            return new String(process.getInputStream().readAllBytes()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the driver is by default. */
    String url() {
        return "jdbc:postgresql://" + Ports.LOOPBACK + ":" + port + "/postgres?user=" + USER;
    }

    /** Where the driver makes one statement of a batch of inserts. */
    String rewritingUrl() {
        return url() + "&reWriteBatchedInserts=true";
    }

    private void awaitReady() {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!Ports.answers(port)) {
            if (!server.isAlive() || System.nanoTime() > giveUp) {
                throw new IllegalStateException("PostgreSQL does not start; see " + home.resolve("postgres.log"));
            }
            Pause.of(Duration.ofMillis(100));
        }
        Pause.of(Duration.ofSeconds(1));
    }

    /** It refuses to run as root. */
    private List<String> asUser(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", USER, "--"));
        }
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " failed: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void end() {
        try {
            run(asUser("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w"));
        } catch (IOException | IllegalStateException e) {
            server.destroyForcibly();
        }
    }

    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(hook);
        Disk.delete(home);
    }
}
