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

    /** Shared by some eighty stores; the bare count takes what RocksDB takes by itself, some 100 for each of its six. */
    private static final int MEMORY = 256;

    private static final Pattern LEADS = Pattern.compile("\"leads\":(\\d+)");

    private final Path state;
    private final ServiceProcess service;

    /** @param name of its state, which is kept under the same name */
    Kpi(String name, Parts parts, Options options) {
        state = parts.home().resolve(name);
        var flags = new ArrayList<>(ServiceProcess.FLAGS);
        flags.addAll(options.flags());
        var settings = new ArrayList<>(List.of(
                "--spring.kafka.bootstrap-servers=" + parts.bootstrapServers(),
                "--kizuna.schema-registry.url=" + parts.registryUrl(),
                "--kizuna.mongodb.uri=" + parts.storeUri() + "/kpi",
                "--kizuna.state-dir=" + state,
                "--kizuna.rocksdb-megabytes=" + MEMORY,
                "--kizuna.stream-threads=" + options.threads()));
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

    /** Records that it has written to Kafka: cards, what topologies send one another, and the changelogs of the stores. */
    double written() {
        return service.get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("kafka_producer_record_send_total{") && line.contains("StreamThread"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
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
