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
import org.jspecify.annotations.Nullable;

/** Reports deliveries as events; their ids follow from the request, so that a repeated report is the same event. */
public final class KafkaDeliveryReports implements DeliveryReports {

    private final EventProducer producer;

    public KafkaDeliveryReports(EventProducer producer) {
        this.producer = producer;
    }

    @Override
    public void publish(Delivery delivery) {
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
                        .setMedium(Objects.requireNonNullElse(delivery.medium(), "none"))
                        .setChannel(posted == null ? null : channel(posted))
                        .setMessageId(posted == null ? null : posted.messageId())
                        .setAttempts(delivery.tries().attempts())
                        .setDetail(delivery.detail())
                        .setObligationId(wanted.about().obligationId())
                        .setSubjectId(wanted.about().subjectId())
                        .build())
                .join();
    }

    /** A channel that only one person sees is the person's address, which no topic but the directory has. */
    private static @Nullable String channel(Posted posted) {
        return posted.isPersonal() ? null : posted.channel();
    }
}
