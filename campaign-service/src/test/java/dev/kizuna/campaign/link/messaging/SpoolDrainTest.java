package dev.kizuna.campaign.link.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.campaign.link.domain.Touch;
import dev.kizuna.event.campaign.TouchRecorded;
import dev.kizuna.schemas.record.PartnerPartitioner;
import dev.kizuna.schemas.serde.AvroSerde;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A producer that knows no partitions refuses at once; what it refused is brought to it again. */
class SpoolDrainTest {

    private static final int TOUCHES = 50;

    @TempDir
    private Path directory;

    @Test
    void shouldBringATouchAgainWhenTheProducerRefusedItAtOnce() throws InterruptedException {
        var producer = new RefusingProducer(20);
        var meters = new SimpleMeterRegistry();
        AvroSerde<TouchRecorded> serde = AvroSerde.inMemory();
        var recorder = new TouchRecorder(
                producer,
                new TouchRecords(serde.serializer(), "/campaign-service"),
                new SpoolSettings(directory, 1L << 20, Duration.ofMillis(200), 20_000),
                Duration.ofMillis(4),
                new TouchMeters(meters, Clock.systemUTC()));
        List<Touch> touches =
                IntStream.range(0, TOUCHES).mapToObj(SpoolingProcess::touch).toList();
        Queue<String> safe = new ConcurrentLinkedQueue<>();

        touches.forEach(touch -> recorder.record(touch, () -> safe.add(touch.touchId())));

        await().untilAsserted(() -> assertThat(safe).hasSize(TOUCHES).doesNotHaveDuplicates());
        await().untilAsserted(() -> assertThat(recorder.state().depth()).isZero());
        assertThat(producer.delivered()).hasSize(TOUCHES);
        recorder.close();
    }

    /** Acknowledges at once what it does not refuse. */
    private static final class RefusingProducer extends MockProducer<byte[], byte[]> {

        private final AtomicInteger refusals;

        RefusingProducer(int refusals) {
            super(cluster(), true, new PartnerPartitioner(), new ByteArraySerializer(), new ByteArraySerializer());
            this.refusals = new AtomicInteger(refusals);
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback callback) {
            if (refusals.getAndDecrement() > 0) {
                var failure = new TimeoutException("no partitions are known");
                callback.onCompletion(null, failure);
                return CompletableFuture.failedFuture(failure);
            }
            return super.send(record, callback);
        }

        List<ProducerRecord<byte[], byte[]>> delivered() {
            return new ArrayList<>(history());
        }

        private static Cluster cluster() {
            var node = new Node(0, "localhost", 1);
            return new Cluster(
                    "cluster",
                    List.of(node),
                    List.of(new PartitionInfo(TouchRecords.TOPIC, 0, node, new Node[] {node}, new Node[] {node})),
                    Set.of(),
                    Set.of());
        }
    }
}
