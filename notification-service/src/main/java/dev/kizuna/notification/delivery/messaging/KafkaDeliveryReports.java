package dev.kizuna.notification.delivery.messaging;

import dev.kizuna.event.notification.DeliveryOutcome;
import dev.kizuna.event.notification.NotificationDelivered;
import dev.kizuna.kit.kafka.EventProducer;
import dev.kizuna.notification.delivery.domain.Delivery;
import dev.kizuna.notification.delivery.domain.DeliveryReports;
import dev.kizuna.notification.delivery.domain.Notification;
import dev.kizuna.notification.delivery.domain.Outcome;
import dev.kizuna.notification.delivery.domain.Posted;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/** Reports deliveries as events; their ids follow from the request, so that a repeated report is the same event. */
public final class KafkaDeliveryReports implements DeliveryReports {

    private final EventProducer producer;

    public KafkaDeliveryReports(EventProducer producer) {
        this.producer = producer;
    }

    @Override
    public void publish(Delivery delivery, String medium) {
        Notification wanted = delivery.wanted();
        Outcome outcome = Objects.requireNonNull(delivery.outcome());
        Posted posted = delivery.posted();
        String name = "delivered|" + wanted.requestId() + "|" + outcome;
        producer.send(NotificationDelivered.newBuilder()
                        .setEventId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                                .toString())
                        .setOccurredAt(delivery.nextAttemptAt())
                        .setPartnerId(wanted.partnerId())
                        .setRequestId(wanted.requestId())
                        .setMatterId(wanted.matterId())
                        .setRevision(wanted.revision())
                        .setOutcome(DeliveryOutcome.valueOf(outcome.name()))
                        .setMedium(medium)
                        .setChannel(posted == null ? null : posted.channel())
                        .setMessageId(posted == null ? null : posted.messageId())
                        .setAttempts(delivery.attempts())
                        .setDetail(delivery.detail())
                        .setObligationId(wanted.obligationId())
                        .setSubjectId(wanted.subjectId())
                        .build())
                .join();
    }
}
