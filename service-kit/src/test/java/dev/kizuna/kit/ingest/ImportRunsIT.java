package dev.kizuna.kit.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.fixture.DocumentStores;
import dev.kizuna.kit.fixture.SettableClock;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Violation;
import dev.kizuna.kit.time.IdSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Imports that nobody waits for, on the store that runs without a container engine. */
class ImportRunsIT {

    private static final int ROWS = 1_234;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-05-01T00:00:00Z"));
    private final MongoDatabase database = DocumentStores.embedded();
    private final IdSource ids = () -> UUID.randomUUID().toString();
    private final Semaphore turns = new Semaphore(0);
    private final ImportRuns runs = new ImportRuns(database, clock, ids);
    private final ImportRunner runner = runner(runs);

    /** Takes a row when the test gives it a turn; every hundredth is refused, and the store is away for "away". */
    private final class Things implements ImportKind {

        @Override
        public String name() {
            return "things";
        }

        @Override
        public Set<String> requiredColumns() {
            return Set.of("id");
        }

        @Override
        public Set<String> optionalColumns() {
            return Set.of();
        }

        @Override
        public String idColumn() {
            return "id";
        }

        @Override
        public List<Violation> take(Map<String, String> row) {
            turns.acquireUninterruptibly();
            String id = row.getOrDefault("id", "");
            if (id.equals("away")) {
                throw new MongoTimeoutException("no server");
            }
            if (id.equals("bug")) {
                throw new IllegalStateException("a fault of ours");
            }
            return id.endsWith("00") ? List.of(new Violation(ErrorCode.INVALID_FIELD, "id", "is round")) : List.of();
        }
    }

    @Test
    void shouldShowHowFarItIsWhileItRunsAndEveryRowWhenItIsDone() {
        // when
        String runId = begin(rows(ROWS)).runId();
        await().until(() -> {
            turns.release();
            return find(runId).read() > 0;
        });

        // then
        ImportRun running = find(runId);
        assertThat(running.state()).isEqualTo(ImportRun.State.RUNNING);
        assertThat(running.read()).isLessThan(ROWS);
        assertThat(running.finishedAt()).isNull();
        assertThat(runs.rows(runId, false, 0, ROWS)).hasSizeGreaterThanOrEqualTo((int) running.read());

        // when
        turns.release(ROWS);
        await().until(() -> find(runId).state() == ImportRun.State.DONE);

        // then
        ImportRun done = find(runId);
        assertThat(done.read()).isEqualTo(ROWS);
        assertThat(done.rejected()).isEqualTo(12);
        assertThat(done.finishedAt()).isNotNull();
        assertThat(runs.rows(runId, false, 0, ROWS + 1))
                .extracting(ImportRun.Row::line)
                .containsExactlyElementsOf(IntStream.rangeClosed(2, ROWS + 1)
                        .mapToObj(Long::valueOf)
                        .toList());
        assertThat(runs.rows(runId, false, 498, 4))
                .extracting(ImportRun.Row::id)
                .containsExactly("499", "500", "501", "502");
        assertThat(runs.rows(runId, false, ROWS, 10)).isEmpty();
        assertThat(runs.rows(runId, true, 1, 1))
                .containsExactly(new ImportRun.Row(201, "200", "rejected", "invalid-field", "id", "id: is round"));
    }

    @Test
    void shouldSayThatItWasInterruptedWhenTheProcessDiedInTheMiddle() {
        // given
        String runId = begin(rows(10)).runId();
        ImportRuns anotherProcess = new ImportRuns(database, clock, ids);
        assertThat(anotherProcess.find(runId).orElseThrow().state()).isEqualTo(ImportRun.State.RUNNING);

        // when
        clock.advance(Duration.ofSeconds(16));

        // then
        assertThat(anotherProcess.find(runId).orElseThrow().state()).isEqualTo(ImportRun.State.INTERRUPTED);
        turns.release(10);
        await().until(() -> anotherProcess.find(runId).orElseThrow().state() == ImportRun.State.DONE);
    }

    @Test
    void shouldSayThatItWasInterruptedWhenTheServiceIsStopped() throws Exception {
        String runId = begin(rows(10)).runId();
        turns.release(3);
        Thread closing = Thread.startVirtualThread(() -> {
            try {
                runner.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        turns.release(1);
        closing.join();
        turns.release(1);

        await().untilAsserted(() -> assertThat(find(runId).state()).isEqualTo(ImportRun.State.INTERRUPTED));
        assertThat(find(runId).read()).isLessThan(10);
    }

    @Test
    void shouldBreakOffWhenTheStoreGoesAwayAndFailWhenTheFaultIsOurs() {
        turns.release(10);

        String brokenOff = begin("id\n1\naway\n3\n").runId();
        String failed = begin("id\n1\nbug\n3\n").runId();

        await().until(() -> find(brokenOff).state() == ImportRun.State.BROKEN_OFF);
        await().until(() -> find(failed).state() == ImportRun.State.FAILED);
        assertThat(runs.rows(brokenOff, false, 0, 10))
                .extracting(ImportRun.Row::id, ImportRun.Row::code)
                .containsExactly(tuple("1", null), tuple("away", "unavailable"));
        assertThat(find(failed).accepted()).isEqualTo(1);
    }

    @Test
    void shouldBeginNothingWhenTheFileAsAWholeCannotBeTaken() {
        assertThatThrownBy(() -> begin("name\n1\n")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> runner.begin("martians", new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(ProblemException.class);
        assertThat(runs.newest(10)).isEmpty();
        for (int i = 0; i < 4; i++) {
            begin(rows(1));
        }
        assertThatThrownBy(() -> begin(rows(1))).hasMessageContaining("4 imports are running");
        turns.release(4);
        await().untilAsserted(() ->
                assertThat(runs.newest(10)).extracting(ImportRun::state).containsOnly(ImportRun.State.DONE));
    }

    @Test
    void shouldForgetReportsWhenTheyAreOld() {
        turns.release(1_001);
        String old = begin(rows(1_000)).runId();
        await().until(() -> find(old).state() == ImportRun.State.DONE);

        clock.advance(Duration.ofDays(8));
        String fresh = begin(rows(1)).runId();

        assertThat(runs.find(old)).isEmpty();
        assertThat(runs.rows(old, false, 0, 10)).isEmpty();
        assertThat(runs.rows(old, true, 0, 10)).isEmpty();
        assertThat(runs.newest(10)).extracting(ImportRun::runId).containsExactly(fresh);
    }

    private ImportRun begin(String csv) {
        return runner.begin("things", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private ImportRun find(String runId) {
        return runs.find(runId).orElseThrow();
    }

    private ImportRunner runner(ImportRuns keeping) {
        var ingestion =
                new Ingestion(_ -> Set.of(), new ScriptedProducer(_ -> null).events(), new SimpleMeterRegistry());
        return new ImportRunner(new CsvImports(List.of(new Things()), List.of(), ingestion), keeping);
    }

    private static String rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining("\n", "id\n", "\n"));
    }
}
