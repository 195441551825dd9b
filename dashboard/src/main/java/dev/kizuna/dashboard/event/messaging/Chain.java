package dev.kizuna.dashboard.event.messaging;

import dev.kizuna.dashboard.event.EventInFull;
import dev.kizuna.dashboard.event.messaging.KafkaArchive.Told;
import dev.kizuna.dashboard.feed.FeedItem;
import dev.kizuna.event.notification.NotificationDelivered;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What followed from an event: what names it, and the messages about the promises among that. */
final class Chain {

    private static final int SHOWN = 50;

    private Chain() {}

    static List<FeedItem> of(EventInFull event, String eventId, List<Told> told) {
        var names = new Mentions(eventId, event.place());
        Set<String> promises = new HashSet<>();
        for (EventInFull.Field field : event.read() == null
                ? List.<EventInFull.Field>of()
                : event.read().fields()) {
            if (field.name().equals("obligationId") && field.value() instanceof EventInFull.Value.Text(var id)) {
                promises.add(id);
            }
        }
        told.stream().filter(each -> names.in(each.event())).map(Told::promise).forEach(promises::add);
        promises.remove("");
        return told.stream()
                .filter(each -> !each.place().equals(event.place()))
                .filter(each -> names.in(each.event())
                        || each.event() instanceof NotificationDelivered && promises.contains(each.promise()))
                .map(Told::line)
                .sorted(Comparator.comparing(FeedItem::publishedAt))
                .limit(SHOWN)
                .toList();
    }
}
