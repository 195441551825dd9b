package dev.kizuna.campaign.link.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kizuna.campaign.link.domain.Touch;
import dev.kizuna.event.campaign.TouchRecorded;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.CloudEventHeaders;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.Serializer;

/** Turns touches into records, as bytes; what is the same for all of them is made once. */
public final class TouchRecords {

    static final String TOPIC = Topics.of(TouchRecorded.class).name();

    private final Serializer<TouchRecorded> serializer;
    private final Header specVersion = header(CloudEventHeaders.SPEC_VERSION, "1.0");
    private final Header type =
            header(CloudEventHeaders.TYPE, Topics.typeOf(TouchRecorded.class).ceType());
    private final Header contentType = header(CloudEventHeaders.CONTENT_TYPE, "application/avro");
    private final Header source;
    /** Many touches come in one millisecond, and writing its name takes longer than the rest of a record. */
    private volatile Moment moment = new Moment(Instant.EPOCH);

    private record Moment(Instant at, Header time) {

        Moment(Instant at) {
            this(at, header(CloudEventHeaders.TIME, DateTimeFormatter.ISO_INSTANT.format(at)));
        }
    }

    /** @param source CloudEvents source of this service */
    public TouchRecords(Serializer<TouchRecorded> serializer, String source) {
        this.serializer = serializer;
        this.source = header(CloudEventHeaders.SOURCE, source);
    }

    /** Learns the schema's id; until then, making a record asks the registry. */
    void prepare() {
        serializer.serialize(
                TOPIC,
                TouchRecorded.newBuilder()
                        .setEventId("")
                        .setOccurredAt(Instant.EPOCH)
                        .setPartnerId("")
                        .setTouchId("")
                        .setCampaignId("")
                        .setJourneyId("")
                        .setChannel("")
                        .build());
    }

    ProducerRecord<byte[], byte[]> of(Touch touch) {
        Instant occurredAt = touch.stamp().occurredAt();
        byte[] value = serializer.serialize(TOPIC, event(touch));
        byte[] key = touch.partnerId().getBytes(UTF_8);
        return new ProducerRecord<>(
                TOPIC,
                null,
                null,
                key,
                value,
                // readers look from the end, and pass over what they do not want by its type and source
                List.of(
                        specVersion,
                        header(CloudEventHeaders.ID, touch.stamp().eventId()),
                        new RecordHeader(CloudEventHeaders.SUBJECT, key),
                        time(occurredAt),
                        contentType,
                        source,
                        type));
    }

    private Header time(Instant at) {
        Moment known = moment;
        if (!known.at.equals(at)) {
            known = new Moment(at);
            moment = known;
        }
        return known.time;
    }

    private static TouchRecorded event(Touch touch) {
        return new TouchRecorded(
                touch.stamp().eventId(),
                touch.stamp().occurredAt(),
                touch.partnerId(),
                touch.touchId(),
                touch.campaignId(),
                touch.linkId(),
                touch.journeyId(),
                touch.channel(),
                touch.landingPageId());
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}
