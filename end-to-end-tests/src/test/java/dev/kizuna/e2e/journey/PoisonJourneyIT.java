package dev.kizuna.e2e.journey;

import static dev.kizuna.e2e.stack.Events.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.e2e.stack.Client;
import dev.kizuna.e2e.stack.Stack;
import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.catalogue.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** Rubbish in a topic stops nobody and is not lost. */
class PoisonJourneyIT {

    private static final byte[] KEY = "poison-partner".getBytes(StandardCharsets.UTF_8);
    private static final byte[] RUBBISH = "{\"not\": \"avro\"}".getBytes(StandardCharsets.UTF_8);
    /** Topics that somebody reads; on the others rubbish has nobody to bother. */
    private static final List<Topic> READ = List.of(
            Topics.PARTNER_DIRECTORY,
            Topics.PARTNER_LIFECYCLE,
            Topics.PARTNER_KEYPERSON,
            Topics.PARTNER_ENGAGEMENT,
            Topics.CAMPAIGN_LIFECYCLE,
            Topics.CAMPAIGN_ACTIVITY,
            Topics.CAMPAIGN_RATES,
            Topics.KPI_SCORECARD,
            Topics.KPI_MILESTONE,
            Topics.NOTIFICATION_REQUEST,
            Topics.NOTIFICATION_DELIVERY);

    private final Stack stack = Stack.shared();
    private final Client client = new Client(stack);

    @Test
    void shouldPutRubbishAsideWithItsOriginAndGoOnInEveryTopic() throws Exception {
        // given
        client.register("poison-partner");

        // when
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", stack.parts().broker().bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (Topic topic : Topics.all()) {
                producer.send(new ProducerRecord<>(topic.name(), KEY, RUBBISH)).get();
            }
        }

        // then each is found again as it was, with what was wrong and where
        Map<String, ConsumerRecord<byte[], byte[]>> letters = deadLetters();
        assertThat(letters.keySet())
                .containsAll(READ.stream().map(Topic::deadLetters).collect(Collectors.toSet()));
        letters.values().forEach(letter -> {
            assertThat(letter.value()).isEqualTo(RUBBISH);
            assertThat(letter.key()).isEqualTo(KEY);
            assertThat(text(letter, "dlt-topic") + "-dlt").isEqualTo(letter.topic());
            assertThat(text(letter, "dlt-detail")).contains("0x7b");
            assertThat(text(letter, "dlt-cause")).contains("SerializationException");
            assertThat(text(letter, "dlt-offset")).containsOnlyDigits();
            assertThat(text(letter, "dlt-partition")).containsOnlyDigits();
            assertThat(text(letter, "dlt-consumer")).isNotBlank();
        });

        // and the same partitions go on
        Instant now = Instant.now().minusSeconds(60);
        client.handIn(
                client.campaigns(),
                List.of(event("campaign.lead-captured", "poison-l", "poison-partner", now, "leadId", "poison-l")));
        client.handIn(
                client.partners(),
                List.of(event(
                        "partner.inquiry-received",
                        "poison-q",
                        "poison-partner",
                        now,
                        "inquiryId",
                        "poison-q",
                        "channel",
                        "email")));
        client.awaitCounters("partner", "poison-partner", Map.of("leads", 1, "inquiries", 1));
        client.awaitObligation("poison-partner", "response-24h", "poison-q", "OPEN");
    }

    private Map<String, ConsumerRecord<byte[], byte[]>> deadLetters() {
        Map<String, Object> properties = Map.of(
                "bootstrap.servers", stack.parts().broker().bootstrapServers(),
                "group.id", "poison-journey",
                "auto.offset.reset", "earliest",
                "isolation.level", "read_committed");
        Set<String> awaited =
                new HashSet<>(READ.stream().map(Topic::deadLetters).toList());
        Map<String, ConsumerRecord<byte[], byte[]>> letters = new HashMap<>();
        try (var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(Topics.all().stream().map(Topic::deadLetters).toList());
            long giveUp = System.nanoTime() + Client.soon().toNanos();
            while (!letters.keySet().containsAll(awaited) && System.nanoTime() < giveUp) {
                consumer.poll(Duration.ofMillis(200)).forEach(letter -> letters.put(letter.topic(), letter));
            }
        }
        return letters;
    }

    private static String text(ConsumerRecord<byte[], byte[]> letter, String header) {
        Header found = letter.headers().lastHeader(header);
        assertThat(found).as("%s of %s", header, letter.topic()).isNotNull();
        return new String(found.value(), StandardCharsets.UTF_8);
    }
}
