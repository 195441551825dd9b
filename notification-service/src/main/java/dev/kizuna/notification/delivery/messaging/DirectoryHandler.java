package dev.kizuna.notification.delivery.messaging;

import dev.kizuna.event.partner.PartnerProfile;
import dev.kizuna.event.partner.PersonProfile;
import dev.kizuna.kit.kafka.EventHandler;
import dev.kizuna.kit.kafka.ReceivedEvent;
import dev.kizuna.notification.delivery.domain.Names;
import dev.kizuna.notification.delivery.domain.Names.Name;
import java.util.List;

/** Keeps the names that messages need, and forgets them when the directory does. */
public final class DirectoryHandler implements EventHandler {

    private final Names names;

    public DirectoryHandler(Names names) {
        this.names = names;
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        for (ReceivedEvent received : events) {
            switch (received.event()) {
                case PartnerProfile partner -> names.put(received.key(), new Name(partner.getName(), null));
                case PersonProfile person ->
                    names.put(
                            received.key(),
                            new Name(
                                    person.getDisplayName(),
                                    person.getSlackUserId().orElse(null)));
                case null -> names.erase(received.key());
                default -> {
                    // the topic has nothing else today
                }
            }
        }
    }
}
