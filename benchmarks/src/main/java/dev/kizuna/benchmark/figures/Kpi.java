package dev.kizuna.benchmark.figures;

import dev.kizuna.benchmark.service.ServiceProcess;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** kpi-service from its jar. */
final class Kpi implements AutoCloseable {

    static final String GROUP = "kpi-service";

    /** With what the names of its topics begin. */
    static final String[] TOPICS = {GROUP, "kpi."};

    /** Shared by some eighty stores; the bare count takes what RocksDB takes by itself, some 100 for each of its six. */
    private static final int MEMORY = 256;

    private static final Pattern LEADS = Pattern.compile("\"leads\":(\\d+)");

    private final Path state;
    private final ServiceProcess service;

    /**
     * Returns when it is ready.
     *
     * @param name of its state and its documents, which are kept under the same name
     * @param more settings
     */
    Kpi(String name, Parts parts, Options options, String... more) {
        state = parts.home().resolve(name);
        var flags = new ArrayList<>(ServiceProcess.FLAGS);
        flags.addAll(options.flags());
        var settings = new ArrayList<>(List.of(
                "--spring.kafka.bootstrap-servers=" + parts.bootstrapServers(),
                "--kizuna.schema-registry.url=" + parts.registryUrl(),
                "--kizuna.mongodb.uri=" + parts.storeUri() + "/" + name,
                "--kizuna.state-dir=" + state,
                "--kizuna.rocksdb-megabytes=" + MEMORY,
                "--kizuna.stream-threads=" + options.threads()));
        settings.addAll(List.of(more));
        settings.addAll(options.settings());
        service = new ServiceProcess(GROUP, parts.home(), flags, settings);
    }

    /** Leads of a partner on a day, as it answers over HTTP; -1 when it cannot answer now. */
    long leads(String partner, LocalDate day) {
        HttpResponse<String> answer =
                service.get("/api/scorecards?scope=partner&id=%s&from=%s&to=%s&grain=day".formatted(partner, day, day));
        Matcher leads = LEADS.matcher(answer.body());
        if (answer.statusCode() != 200) {
            return -1;
        }
        return leads.find() ? Long.parseLong(leads.group(1)) : 0;
    }

    Path state() {
        return state;
    }

    boolean isAlive() {
        return service.isAlive();
    }

    long pid() {
        return service.pid();
    }

    @Override
    public void close() {
        service.close();
    }
}
