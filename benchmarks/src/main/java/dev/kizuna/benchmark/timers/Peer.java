package dev.kizuna.benchmark.timers;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** db-scheduler on its table, as its documentation gives it; its tasks do nothing, which is the least a task can cost. */
final class Peer implements AutoCloseable {

    /** What its poller does when the fewest or most of its threads are busy, as multiples of their number. */
    private static final double LOWER = 1.0;

    private static final double UPPER = 4.0;
    private static final int CONNECTIONS = 110;

    private static final List<String> SCHEMA = List.of(
            """
            create table scheduled_tasks (
              task_name text not null,
              task_instance text not null,
              task_data bytea,
              execution_time timestamp with time zone,
              picked boolean not null,
              picked_by text,
              last_success timestamp with time zone,
              last_failure timestamp with time zone,
              consecutive_failures int,
              last_heartbeat timestamp with time zone,
              version bigint not null,
              priority smallint,
              state text,
              primary key (task_name, task_instance))
            """,
            "create index execution_time_idx on scheduled_tasks (execution_time)",
            "create index last_heartbeat_idx on scheduled_tasks (last_heartbeat)");

    private final HikariDataSource connections;
    private volatile IntConsumer executed = _ -> {};
    private final OneTimeTask<Void> task =
            Tasks.oneTime("promise").execute((instance, _) -> executed.accept(Batch.indexOf(instance.getId())));

    /**
     * A peer.
     *
     * @param url of a PostgreSQL with or without the table
     */
    Peer(String url) {
        var configuration = new HikariConfig();
        configuration.setJdbcUrl(url);
        configuration.setMaximumPoolSize(CONNECTIONS);
        configuration.setMinimumIdle(1);
        connections = new HikariDataSource(configuration);
    }

    void createTable() {
        SCHEMA.forEach(this::execute);
    }

    /** Schedules a batch by its own batch insert; several clients at once, as several services would. */
    double schedule(Batch batch, int clients, int atOnce) {
        var next = new AtomicInteger();
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<CompletableFuture<Void>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                running.add(CompletableFuture.runAsync(() -> scheduleSome(batch, next, atOnce), threads));
            }
            running.forEach(CompletableFuture::join);
        }
        return batch.size() / ((System.nanoTime() - start) / 1e9);
    }

    private void scheduleSome(Batch batch, AtomicInteger next, int atOnce) {
        var client = SchedulerClient.Builder.create(connections, task).build();
        for (int from = next.getAndAdd(atOnce); from < batch.size(); from = next.getAndAdd(atOnce)) {
            long now = System.currentTimeMillis();
            List<SchedulableInstance<?>> some = new ArrayList<>(atOnce);
            for (int index = from; index < Math.min(batch.size(), from + atOnce); index++) {
                some.add(SchedulableInstance.of(
                        task.instance(batch.subject(index, now)),
                        Instant.ofEpochMilli(batch.dueAt().applyAsLong(index))));
            }
            client.scheduleBatch(some);
        }
    }

    /** Starts a scheduler that looks as often as the engine does. */
    Scheduler start(int threads, Duration tick, IntConsumer onExecution) {
        executed = onExecution;
        var scheduler = Scheduler.create(connections, task)
                .threads(threads)
                .pollUsingLockAndFetch(LOWER, UPPER)
                .pollingInterval(tick)
                .build();
        scheduler.start();
        return scheduler;
    }

    static String polling() {
        return "lock-and-fetch (%.1f, %.1f)".formatted(LOWER, UPPER);
    }

    /** Bytes of the table, its indexes and its maps. */
    long size() {
        return number("select pg_total_relation_size('scheduled_tasks')");
    }

    long rows() {
        return number("select count(*) from scheduled_tasks");
    }

    void removeAll() {
        execute("truncate scheduled_tasks");
    }

    void removeDue() {
        execute("delete from scheduled_tasks where execution_time <= now()");
    }

    void settle() {
        execute("vacuum analyze scheduled_tasks");
        execute("checkpoint");
    }

    void set(String setting) {
        execute("alter system set " + setting);
        execute("select pg_reload_conf()");
    }

    private void execute(String sql) {
        try (var connection = connections.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private long number(String sql) {
        try (var connection = connections.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
