package dev.kizuna.dashboard.event.messaging;

import dev.kizuna.dashboard.event.Archive;
import dev.kizuna.dashboard.event.EventFilter;
import dev.kizuna.dashboard.event.EventInFull;
import dev.kizuna.dashboard.feed.EventTail;
import dev.kizuna.dashboard.feed.FeedItem;
import dev.kizuna.dashboard.feed.Place;
import dev.kizuna.dashboard.feed.messaging.EventLines;
import dev.kizuna.dashboard.feed.messaging.ReadingBack;
import dev.kizuna.dashboard.feed.messaging.ReadingBack.Stretch;
import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.event.notification.NotificationDelivered;
import dev.kizuna.event.sla.ObligationChanged;
import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.CloudEventHeaders;
import dev.kizuna.schemas.record.EventFields;
import dev.kizuna.schemas.record.PartnerKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/** Reads events back from Kafka; of a partner, in the partition alone in which all that concerns it stands. */
@Component
class KafkaArchive implements Archive {

    private static final Set<Topic> WITHOUT_LINES =
            Set.of(Topics.PARTNER_DIRECTORY, Topics.KPI_SCORECARD, Topics.NOTIFICATION_REQUEST);
    private static final List<Topic> OUTCOMES = List.of(
            Topics.KPI_MILESTONE,
            Topics.KPI_GAP,
            Topics.KPI_ATTRIBUTION,
            Topics.SLA_OBLIGATION,
            Topics.NOTIFICATION_DELIVERY);
    private static final List<Topic> CAUSES = List.of(
            Topics.PARTNER_ENGAGEMENT,
            Topics.PARTNER_KEYPERSON,
            Topics.PARTNER_LIFECYCLE,
            Topics.CAMPAIGN_LIFECYCLE,
            Topics.CAMPAIGN_ACTIVITY,
            Topics.CAMPAIGN_COMMISSION,
            Topics.KPI_MILESTONE,
            Topics.KPI_GAP,
            Topics.NOTIFICATION_DELIVERY);
    private static final int SHOWN = 100;
    private static final long OF_A_PARTITION = 200;
    private static final long OF_THE_PARTNER = 2_000;

    private final ReadingBack kafka;
    private final RecordReader reader;
    private final EventTail tail;

    KafkaArchive(ReadingBack kafka, RecordReader reader, EventTail tail) {
        this.kafka = kafka;
        this.reader = reader;
        this.tail = tail;
    }

    @Override
    public Answer<EventInFull> at(Place place) {
        boolean shown = Topics.named(place.topic())
                .filter(topic -> !WITHOUT_LINES.contains(topic))
                .isPresent();
        if (!shown) {
            return new Answer.Absent<>();
        }
        return kafka.ask(consumer -> {
            var record = ReadingBack.at(consumer, partition(place), place.offset());
            return record == null ? new Answer.Absent<>() : new Answer.Got<>(reader.full(record));
        });
    }

    @Override
    public Answer<Earlier> before(EventFilter filter, Instant moment) {
        return kafka.ask(consumer -> {
            List<TopicPartition> partitions = Topics.all().stream()
                    .filter(topic -> !WITHOUT_LINES.contains(topic))
                    .filter(topic -> filter.topic().isEmpty() || filter.topic().equals(topic.name()))
                    .filter(topic -> filter.type().isEmpty()
                            || topic.eventTypes().stream()
                                    .anyMatch(type -> type.name().equals(filter.type())))
                    .flatMap(topic -> partitions(consumer, topic, filter.partner()).stream())
                    .toList();
            return new Answer.Got<>(earlier(filter, moment, consumer, upTo(consumer, partitions, moment)));
        });
    }

    /** The last stretch of each partition before a moment. */
    private static List<Stretch> upTo(Consumer<?, ?> consumer, List<TopicPartition> partitions, Instant moment) {
        consumer.assign(partitions);
        var first = consumer.beginningOffsets(partitions);
        var ends = consumer.endOffsets(partitions);
        var later = consumer.offsetsForTimes(
                partitions.stream().collect(Collectors.toMap(each -> each, _ -> moment.toEpochMilli())));
        return partitions.stream()
                .map(each -> {
                    var at = later.get(each);
                    long last = ReadingBack.at(ends, each);
                    long end = at == null ? last : Math.min(at.offset(), last);
                    return new Stretch(each, Math.max(ReadingBack.at(first, each), end - OF_A_PARTITION), end);
                })
                .toList();
    }

    private Earlier earlier(
            EventFilter filter, Instant moment, Consumer<byte[], byte[]> consumer, List<Stretch> stretches) {
        var first = consumer.beginningOffsets(
                stretches.stream().map(Stretch::partition).toList());
        Set<TopicPartition> more = stretches.stream()
                .filter(each -> each.from() > ReadingBack.at(first, each.partition()))
                .map(Stretch::partition)
                .collect(Collectors.toSet());
        List<FeedItem> items = new ArrayList<>();
        Instant known = Instant.MIN;
        Set<TopicPartition> begun = new HashSet<>();
        for (var record : ReadingBack.read(consumer, stretches)) {
            var partition = new TopicPartition(record.topic(), record.partition());
            Instant publishedAt = Instant.ofEpochMilli(record.timestamp());
            if (begun.add(partition) && more.contains(partition) && publishedAt.isAfter(known)) {
                known = publishedAt;
            }
            line(record).filter(filter::matches).ifPresent(items::add);
        }
        // what is older than the first record of any partition that goes on further back is not all known yet
        Instant after = known.plusMillis(1);
        Instant from = after.isBefore(moment) ? after : known;
        List<FeedItem> all = items.stream()
                .filter(item -> !item.publishedAt().isBefore(from))
                .sorted(Comparator.comparing(FeedItem::publishedAt).reversed())
                .toList();
        if (all.size() > SHOWN) {
            Instant last = all.get(SHOWN - 1).publishedAt();
            return new Earlier(
                    all.stream()
                            .takeWhile(item -> !item.publishedAt().isBefore(last))
                            .toList(),
                    last);
        }
        return new Earlier(all, more.isEmpty() ? null : from);
    }

    @Override
    public Answer<List<FeedItem>> following(EventInFull event) {
        var read = event.read();
        if (read == null) {
            return new Answer.Got<>(List.of());
        }
        String partnerId = read.line().partnerId();
        return kafka.ask(consumer -> {
            List<Told> told = ReadingBack.read(consumer, lastOf(consumer, OUTCOMES, partnerId)).stream()
                    .flatMap(record -> reader
                            .event(record.topic(), record.value())
                            .map(each -> new Told(each, placeOf(record), Instant.ofEpochMilli(record.timestamp())))
                            .stream())
                    .filter(each -> EventFields.partnerId(each.event).equals(partnerId))
                    .toList();
            return new Answer.Got<>(Chain.of(event, read.line().eventId(), told));
        });
    }

    @Override
    public Answer<Place> find(String partnerId, String eventId) {
        var near = tail.find(eventId);
        if (near.isPresent()) {
            return new Answer.Got<>(near.get().place());
        }
        return kafka.ask(consumer -> ReadingBack.read(consumer, lastOf(consumer, CAUSES, partnerId)).stream()
                .filter(record -> eventId.equals(CloudEventHeaders.read(record.headers(), CloudEventHeaders.ID)))
                .findFirst()
                .<Answer<Place>>map(record -> new Answer.Got<>(placeOf(record)))
                .orElseGet(Answer.Absent::new));
    }

    /** An event that was read back. */
    record Told(SpecificRecord event, Place place, Instant publishedAt) {

        /** The promise it is about, if it is about one. */
        String promise() {
            return switch (event) {
                case ObligationChanged promise -> promise.getObligationId();
                case NotificationDelivered delivery ->
                    delivery.getObligationId().orElse("");
                default -> "";
            };
        }

        FeedItem line() {
            return EventLines.of(event, place, publishedAt);
        }
    }

    private List<Stretch> lastOf(Consumer<?, ?> consumer, List<Topic> topics, String partnerId) {
        return ReadingBack.last(
                consumer,
                topics.stream()
                        .flatMap(topic -> partitions(consumer, topic, partnerId).stream())
                        .toList(),
                OF_THE_PARTNER);
    }

    private Optional<FeedItem> line(ConsumerRecord<byte[], byte[]> record) {
        return reader.event(record.topic(), record.value())
                .map(event -> EventLines.of(event, placeOf(record), Instant.ofEpochMilli(record.timestamp())));
    }

    private static List<TopicPartition> partitions(Consumer<?, ?> consumer, Topic topic, String partnerId) {
        List<TopicPartition> all = ReadingBack.partitions(consumer, topic.name());
        if (partnerId.isEmpty() || all.isEmpty() || topic == Topics.CAMPAIGN_RATES) {
            return all;
        }
        return List.of(new TopicPartition(topic.name(), PartnerKeys.partition(partnerId, all.size())));
    }

    private static TopicPartition partition(Place place) {
        return new TopicPartition(place.topic(), place.partition());
    }

    private static Place placeOf(ConsumerRecord<?, ?> record) {
        return new Place(record.topic(), record.partition(), record.offset());
    }
}
