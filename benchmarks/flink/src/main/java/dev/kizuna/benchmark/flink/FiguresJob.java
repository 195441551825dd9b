package dev.kizuna.benchmark.flink;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Decodes, drops duplicates, counts and sums by scope and local day, and publishes each change exactly once. */
public final class FiguresJob {

    private static final int ANSWERS = 7;
    private static final Duration OUT_OF_ORDER = Duration.ofHours(2);
    private static final Duration LATE = Duration.ofDays(500);
    /** Days of Tokyo. */
    private static final Duration OFFSET = Duration.ofHours(-9);

    private FiguresJob() {}

    /** @param arguments bootstrap servers, registry, topic, group, folder of the state, milliseconds between checkpoints, parallelism */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != ANSWERS) {
            throw new IllegalArgumentException(Arrays.toString(arguments));
        }
        var settings = new Configuration();
        settings.setString("state.backend.type", "rocksdb");
        settings.setString("execution.checkpointing.incremental", "true");
        settings.setString("execution.checkpointing.dir", arguments[4] + "/checkpoints");
        settings.setString("execution.checkpointing.interval", arguments[5] + "ms");
        settings.setString("execution.checkpointing.mode", "EXACTLY_ONCE");
        settings.setString("restart-strategy.type", "none");
        settings.setString("taskmanager.memory.managed.size", "256m");
        settings.setString("pipeline.object-reuse", "true");
        var environment = StreamExecutionEnvironment.getExecutionEnvironment(settings);
        environment.setParallelism(Integer.parseInt(arguments[6]));
        var source = KafkaSource.<Told>builder()
                .setBootstrapServers(arguments[0])
                .setTopics(arguments[2])
                .setGroupId(arguments[3])
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(new Decoding(arguments[1]))
                .setProperty("isolation.level", "read_committed")
                .build();
        var sink = KafkaSink.<Published>builder()
                .setBootstrapServers(arguments[0])
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionalIdPrefix(arguments[3])
                .setProperty("transaction.timeout.ms", "60000")
                .setProperty("batch.size", "131072")
                .setRecordSerializer((published, context, timestamp) -> new ProducerRecord<>(
                        arguments[3],
                        published.key.getBytes(StandardCharsets.UTF_8),
                        published.value.getBytes(StandardCharsets.UTF_8)))
                .build();
        environment
                .fromSource(
                        source,
                        WatermarkStrategy.<Told>forBoundedOutOfOrderness(OUT_OF_ORDER)
                                .withTimestampAssigner((told, timestamp) -> told.at),
                        "activity")
                .keyBy(told -> told.partnerId)
                .process(new OncePerEvent())
                .name("once-per-event")
                .keyBy(entry -> entry.scope)
                .window(TumblingEventTimeWindows.of(Duration.ofDays(1), OFFSET))
                .allowedLateness(LATE)
                .trigger(new SoonAfterAChange())
                .aggregate(new Summing(), new Publishing())
                .name("by-scope-and-day")
                .sinkTo(sink)
                .name("cards");
        environment.execute("figures");
    }

    /** A card as it is published. */
    public static final class Published {

        public String key;
        public String value;

        public Published() {}
    }

    private static final class Publishing extends ProcessWindowFunction<Card, Published, String, TimeWindow> {

        private static final long serialVersionUID = 1;

        @Override
        public void process(String scope, Context context, Iterable<Card> cards, Collector<Published> out) {
            for (Card card : cards) {
                var published = new Published();
                published.key = scope + "/" + context.window().getStart();
                published.value = Arrays.toString(card.counters) + Arrays.toString(card.sums);
                out.collect(published);
            }
        }
    }
}
