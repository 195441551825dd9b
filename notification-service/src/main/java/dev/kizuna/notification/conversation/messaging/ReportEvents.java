package dev.kizuna.notification.conversation.messaging;

import dev.kizuna.event.partner.InquiryAnswered;
import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.event.partner.PromiseAcknowledged;
import dev.kizuna.event.partner.PromiseHandedOver;
import dev.kizuna.event.partner.PromiseSnoozed;
import dev.kizuna.kit.ingest.CloudEventReader;
import dev.kizuna.kit.ingest.EventReading;
import dev.kizuna.notification.conversation.domain.Report;
import dev.kizuna.schemas.catalogue.EventType;
import dev.kizuna.schemas.catalogue.Topics;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Reports as events. What a policy names as the way to keep a promise is read as strictly as what other systems send. */
public final class ReportEvents {

    private static final String SOURCE = "urn:kizuna:button";

    private final CloudEventReader reader;

    public ReportEvents(Clock clock) {
        reader = new CloudEventReader(Topics.all(), List.of(), clock);
    }

    public SpecificRecord event(Report report) {
        return switch (report) {
            case Report.InquiryReceived received ->
                InquiryReceived.newBuilder()
                        .setEventId(received.eventId())
                        .setOccurredAt(received.at())
                        .setPartnerId(received.partnerId())
                        .setInquiryId(received.inquiryId())
                        .setKeyPersonId(received.keyPersonId())
                        .setChannel(received.channel())
                        .build();
            case Report.InquiryAnswered answered ->
                InquiryAnswered.newBuilder()
                        .setEventId(answered.eventId())
                        .setOccurredAt(answered.at())
                        .setPartnerId(answered.partnerId())
                        .setInquiryId(answered.inquiryId())
                        .setAnsweredBy(answered.answeredBy())
                        .setAutomatic(answered.automatic())
                        .build();
            case Report.Acknowledged acknowledged ->
                PromiseAcknowledged.newBuilder()
                        .setEventId(acknowledged.eventId())
                        .setOccurredAt(acknowledged.at())
                        .setPartnerId(acknowledged.partnerId())
                        .setObligationId(acknowledged.obligationId())
                        .setAcknowledgedBy(acknowledged.by())
                        .build();
            case Report.Snoozed snoozed ->
                PromiseSnoozed.newBuilder()
                        .setEventId(snoozed.eventId())
                        .setOccurredAt(snoozed.at())
                        .setPartnerId(snoozed.partnerId())
                        .setObligationId(snoozed.obligationId())
                        .setSnoozedBy(snoozed.by())
                        .setUntil(snoozed.until())
                        .build();
            case Report.HandedOver handed ->
                PromiseHandedOver.newBuilder()
                        .setEventId(handed.eventId())
                        .setOccurredAt(handed.at())
                        .setPartnerId(handed.partnerId())
                        .setObligationId(handed.obligationId())
                        .setHandedOverBy(handed.by())
                        .setOwnerId(handed.to())
                        .build();
            case Report.Done done -> done(done);
        };
    }

    private SpecificRecord done(Report.Done done) {
        EventType type = type(done.event());
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("specversion", "1.0")
                .put("type", type.ceType())
                .put("source", SOURCE)
                .put("id", done.eventId())
                .put("time", done.at().toString())
                .put("subject", done.partnerId());
        ObjectNode data = event.putObject("data");
        for (Map.Entry<String, String> field : done.fields().entrySet()) {
            data.set(field.getKey(), value(type.schema().getField(field.getKey()), field.getValue()));
        }
        return switch (reader.read(event)) {
            case EventReading.Accepted(var record, var _) -> record;
            case EventReading.Refused(var violations) ->
                throw new IllegalStateException("The policy's way to keep the promise gives no " + done.event() + ": "
                        + violations.getFirst().sentence());
        };
    }

    private static JsonNode value(Schema.Field field, String text) {
        return field != null && field.schema().getType() == Schema.Type.BOOLEAN
                ? BooleanNode.valueOf(Boolean.parseBoolean(text))
                : StringNode.valueOf(text);
    }

    private static EventType type(String name) {
        return Topics.all().stream()
                .flatMap(topic -> topic.eventTypes().stream())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no event " + name));
    }
}
