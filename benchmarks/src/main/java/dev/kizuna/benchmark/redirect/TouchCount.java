package dev.kizuna.benchmark.redirect;

import dev.kizuna.event.campaign.TouchRecorded;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.serde.AvroDeserializer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The touches in the topic, read from its beginning.
 *
 * @param records how many there are
 * @param different how many ids of touches they have
 */
record TouchCount(long records, long different) {

    private static final Duration POLL = Duration.ofSeconds(1);

    static TouchCount of(String servers, String registry) {
        var deserializer = new AvroDeserializer<SpecificRecord>();
        deserializer.configure(Map.of("schema.registry.url", registry), false);
        String topic = Topics.CAMPAIGN_ACTIVITY.name();
        long[] ids = new long[1 << 20];
        int count = 0;
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        10_000,
                        ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                        8 << 20),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                for (var each : records) {
                    if (deserializer.deserialize(topic, each.value()) instanceof TouchRecorded touch) {
                        if (count == ids.length) {
                            ids = Arrays.copyOf(ids, count * 2);
                        }
                        UUID id = UUID.fromString(touch.getTouchId());
                        ids[count++] = id.getMostSignificantBits() * 31 + id.getLeastSignificantBits();
                    }
                }
            }
        }
        Arrays.sort(ids, 0, count);
        long different = count == 0 ? 0 : 1;
        for (int i = 1; i < count; i++) {
            different += ids[i] == ids[i - 1] ? 0 : 1;
        }
        return new TouchCount(count, different);
    }
}
