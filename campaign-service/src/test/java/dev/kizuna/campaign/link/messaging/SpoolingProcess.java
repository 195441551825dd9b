package dev.kizuna.campaign.link.messaging;

import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.link.domain.Touch;
import dev.kizuna.event.campaign.TouchRecorded;
import dev.kizuna.schemas.serde.AvroSerializer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerConfig;

/** A process that records touches and says of each when its visitor may go on, until it is killed. */
final class SpoolingProcess {

    private static final int TOUCHES = 2_000;

    private SpoolingProcess() {}

    /** @param arguments servers, registry, directory */
    public static void main(String[] arguments) throws InterruptedException {
        TouchRecorder recorder =
                recorder(arguments[0], arguments[1], Path.of(arguments[2]), 1L << 24, Duration.ofMillis(4));
        for (int i = 0; i < TOUCHES; i++) {
            Touch touch = touch(i);
            recorder.record(touch, () -> say(touch.touchId()));
        }
        say("all");
        Thread.currentThread().join();
    }

    static TouchRecorder recorder(String servers, String registry, Path directory, long limit, Duration patience) {
        var serializer = new AvroSerializer<TouchRecorded>();
        serializer.configure(Map.of("schema.registry.url", registry), false);
        var meters = new SimpleMeterRegistry();
        return new TouchRecorder(
                TouchProducer.create(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers), meters),
                new TouchRecords(serializer, "/campaign-service"),
                new SpoolSettings(directory, limit, Duration.ofMillis(200), 20_000),
                patience,
                new TouchMeters(meters, Clock.systemUTC()));
    }

    static Touch touch(int number) {
        return new Touch(
                new Stamp(UUID.randomUUID().toString(), Instant.now()),
                UUID.randomUUID().toString(),
                "p-" + number % 20,
                "c-1",
                "spring-fair",
                null,
                UUID.randomUUID().toString(),
                "link");
    }

    private static synchronized void say(String line) {
        System.out.println(line);
    }
}
