package dev.kizuna.notification.delivery.messaging;

import dev.kizuna.event.notification.NotificationRequested;
import dev.kizuna.kit.kafka.EventHandler;
import dev.kizuna.kit.kafka.ReceivedEvent;
import dev.kizuna.notification.delivery.application.AcceptingNotifications;
import dev.kizuna.notification.delivery.application.Courier;
import dev.kizuna.notification.delivery.domain.Kind;
import dev.kizuna.notification.delivery.domain.Notification;
import dev.kizuna.notification.delivery.domain.Notification.About;
import dev.kizuna.notification.delivery.domain.Notification.Audience;
import java.util.List;

/** Accepts what the engine asks to be said, and sends the courier. */
public final class RequestHandler implements EventHandler {

    private final AcceptingNotifications accepting;
    private final Courier courier;

    public RequestHandler(AcceptingNotifications accepting, Courier courier) {
        this.accepting = accepting;
        this.courier = courier;
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        for (ReceivedEvent received : events) {
            if (received.event() instanceof NotificationRequested requested) {
                Notification notification = notification(requested);
                accepting.accept(notification);
                courier.send(notification.key());
            }
        }
    }

    private static Notification notification(NotificationRequested requested) {
        return new Notification(
                requested.getRequestId(),
                requested.getPartnerId(),
                requested.getMatterId(),
                requested.getRevision(),
                Kind.valueOf(requested.getSays().orElse(requested.getMatter().name())),
                requested.getOccurredAt(),
                new About(
                        requested.getObligationId().orElse(null),
                        requested.getPolicy().orElse(null),
                        requested.getSubjectId().orElse(null),
                        requested.getKeyPersonId().orElse(null)),
                new Audience(
                        requested.getRecipientId().orElse(null),
                        requested.getRole().orElse(null),
                        requested.getDirect(),
                        requested.getMedium().orElse(null),
                        requested.getChannel().orElse(null)),
                requested.getStep(),
                requested.getThreadOf().orElse(null),
                requested.getDeliverFrom().orElse(null),
                requested.getActions(),
                requested.getLocale(),
                requested.getFacts());
    }
}
