package dev.kizuna.kit.ingest;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.time.IdSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;

/**
 * The runs of imports and their reports, kept where every instance of the service finds them. A run says at short
 * intervals that it goes on; one that has stopped saying so has died with its process.
 */
final class ImportRuns {

    static final Duration BETWEEN_BEATS = Duration.ofMillis(500);

    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final String ALL = "/all";
    private static final String REJECTED = "/rejected";

    private final MongoCollection<Document> runs;
    private final MongoCollection<Document> rows;
    private final Clock clock;
    private final IdSource ids;
    private final String instance;
    private final Set<String> here = ConcurrentHashMap.newKeySet();

    ImportRuns(MongoDatabase database, Clock clock, IdSource ids) {
        this.runs = database.getCollection("importRuns");
        this.rows = database.getCollection("importRows");
        this.clock = clock;
        this.ids = ids;
        this.instance = ids.next();
    }

    /** A run that is going on in this process, with its counts. */
    final class Progress {

        private final Document run;
        private final RowPieces all;
        private final RowPieces rejections;
        private long accepted;
        private long rejected;
        private long beatNanos = System.nanoTime();

        private Progress(Document run) {
            this.run = run;
            String id = run.getString("_id");
            this.all = new RowPieces(rows, id + ALL);
            this.rejections = new RowPieces(rows, id + REJECTED);
        }

        String id() {
            return run.getString("_id");
        }

        void add(RowResult result) {
            var row = new Document("line", result.line()).append("id", result.id());
            IngestionReport.Rejection rejection = result.rejection();
            if (rejection == null) {
                accepted++;
            } else {
                rejected++;
                row.append("code", rejection.code())
                        .append("field", rejection.field())
                        .append("detail", rejection.detail());
                rejections.add(row);
            }
            all.add(row);
            if (System.nanoTime() - beatNanos >= BETWEEN_BEATS.toNanos()) {
                save(ImportRun.State.RUNNING);
            }
        }

        void finish(ImportRun.State state) {
            try {
                save(state);
            } finally {
                here.remove(id());
            }
        }

        /** Rows before counts, so that whoever sees a count finds as many rows. */
        private void save(ImportRun.State state) {
            all.save();
            rejections.save();
            run.append("state", state.name())
                    .append("accepted", accepted)
                    .append("rejected", rejected)
                    .append("updatedAt", Date.from(clock.instant()));
            runs.replaceOne(new Document("_id", id()), run);
            beatNanos = System.nanoTime();
        }
    }

    Progress begin(String kind) {
        forgetTheOld();
        Date now = Date.from(clock.instant());
        var run = new Document("_id", ids.next())
                .append("kind", kind)
                .append("state", ImportRun.State.RUNNING.name())
                .append("instance", instance)
                .append("startedAt", now)
                .append("updatedAt", now)
                .append("accepted", 0L)
                .append("rejected", 0L);
        runs.insertOne(run);
        here.add(run.getString("_id"));
        return new Progress(run);
    }

    Optional<ImportRun> find(String runId) {
        return Optional.ofNullable(runs.find(new Document("_id", runId)).first())
                .map(this::read);
    }

    /** The newest first. */
    List<ImportRun> newest(int most) {
        return runs.find().into(new ArrayList<>()).stream()
                .map(this::read)
                .sorted(Comparator.comparing(ImportRun::startedAt)
                        .thenComparing(ImportRun::runId)
                        .reversed())
                .limit(most)
                .toList();
    }

    /** Rows of the report in the file's order. */
    List<ImportRun.Row> rows(String runId, boolean onlyRejected, long from, int count) {
        return RowPieces.read(rows, runId + (onlyRejected ? REJECTED : ALL), from, count).stream()
                .map(row -> new ImportRun.Row(
                        row.getLong("line"),
                        row.getString("id"),
                        row.containsKey("code") ? "rejected" : "accepted",
                        row.getString("code"),
                        "".equals(row.getString("field")) ? null : row.getString("field"),
                        row.getString("detail")))
                .toList();
    }

    /** What was wrong in a row may quote what the row said of a person, so that reports are not kept for long. */
    void forgetTheOld() {
        Date limit = Date.from(clock.instant().minus(KEPT));
        for (Document run : runs.find().into(new ArrayList<>())) {
            if (run.getDate("updatedAt").before(limit)) {
                String id = run.getString("_id");
                RowPieces.delete(rows, id + REJECTED, run.getLong("rejected"));
                RowPieces.delete(rows, id + ALL, run.getLong("accepted") + run.getLong("rejected"));
                runs.deleteOne(new Document("_id", id));
            }
        }
    }

    private ImportRun read(Document run) {
        String id = run.getString("_id");
        var state = ImportRun.State.valueOf(run.getString("state"));
        Instant startedAt = run.getDate("startedAt").toInstant();
        Instant updatedAt = run.getDate("updatedAt").toInstant();
        if (state == ImportRun.State.RUNNING && isDead(id, run.getString("instance"), updatedAt)) {
            state = ImportRun.State.INTERRUPTED;
        }
        long accepted = run.getLong("accepted");
        long rejected = run.getLong("rejected");
        double seconds = Math.max(1, Duration.between(startedAt, updatedAt).toMillis()) / 1_000.0;
        return new ImportRun(
                id,
                run.getString("kind"),
                state,
                startedAt,
                updatedAt,
                state == ImportRun.State.RUNNING ? null : updatedAt,
                accepted + rejected,
                accepted,
                rejected,
                Math.round((accepted + rejected) / seconds * 10) / 10.0,
                ImportRunsController.PATH + "/" + id + "/rows");
    }

    private boolean isDead(String id, String runsOn, Instant updatedAt) {
        return runsOn.equals(instance)
                ? !here.contains(id)
                : updatedAt.isBefore(clock.instant().minus(SILENCE));
    }
}
