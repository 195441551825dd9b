package dev.kizuna.kit.ingest;

import dev.kizuna.kit.kafka.Recoverable;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.security.Acting;
import dev.kizuna.kit.security.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Takes files while nobody waits: the file is put aside, the client is told where to ask, and the rows follow. */
final class ImportRunner implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ImportRunner.class);
    private static final int AT_ONCE = 4;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);
    private static final Duration FAREWELL = Duration.ofSeconds(3);

    private final CsvImports imports;
    private final ImportRuns runs;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private volatile boolean ending;

    ImportRunner(CsvImports imports, ImportRuns runs) {
        this.imports = imports;
        this.runs = runs;
    }

    /** @throws ProblemException when the file as a whole cannot be taken; nothing was begun */
    ImportRun begin(String kind, InputStream csv) {
        imports.check(kind);
        if (!places.tryAcquire()) {
            throw ProblemException.unavailable(AT_ONCE + " imports are running; nothing was read", RETRY_AFTER);
        }
        try {
            InputStream rows = putAside(csv);
            try {
                return start(kind, rows);
            } catch (RuntimeException e) {
                rows.close();
                throw e;
            }
        } catch (IOException e) {
            places.release();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
    }

    private ImportRun start(String kind, InputStream rows) {
        CsvImport prepared = imports.open(kind, rows);
        ImportRuns.Progress progress = runs.begin(kind);
        ImportRun begun = runs.find(progress.id()).orElseThrow();
        var actor = new Actor(Acting.now().by(), "import " + kind);
        Thread.startVirtualThread(() -> Acting.as(actor, () -> {
            try (rows) {
                progress.finish(carryOut(prepared, progress));
            } catch (IOException | RuntimeException e) {
                log.error("How import {} ended could not be kept", progress.id(), e);
            } finally {
                places.release();
            }
        }));
        return begun;
    }

    /** A file without a name as soon as it is opened: what it says of people is gone with the process, however that ends. */
    private static InputStream putAside(InputStream csv) throws IOException {
        Path path = Files.createTempFile("import-", ".csv");
        FileChannel file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            csv.transferTo(Channels.newOutputStream(file));
            return Channels.newInputStream(file.position(0));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private ImportRun.State carryOut(CsvImport prepared, ImportRuns.Progress progress) {
        try {
            return switch (prepared.run(row -> {
                progress.add(row);
                return !ending;
            })) {
                case COMPLETE -> ImportRun.State.DONE;
                case BROKEN_OFF -> ImportRun.State.BROKEN_OFF;
                case STOPPED -> ImportRun.State.INTERRUPTED;
            };
        } catch (RuntimeException e) {
            boolean passing = e instanceof ProblemException || Recoverable.isPassing(e);
            log.atLevel(passing ? Level.WARN : Level.ERROR).setCause(e).log("Import {} ended early", progress.id());
            return passing ? ImportRun.State.BROKEN_OFF : ImportRun.State.FAILED;
        }
    }

    @Override
    public void close() throws InterruptedException {
        ending = true;
        if (!places.tryAcquire(AT_ONCE, FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
            log.info("An import is cut off; the same file can be sent again");
        }
    }
}
