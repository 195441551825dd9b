package dev.kizuna.notification.directory.messaging;

import dev.kizuna.event.partner.PartnerProfile;
import dev.kizuna.event.partner.PersonProfile;
import dev.kizuna.kit.kafka.EventHandler;
import dev.kizuna.kit.kafka.ReceivedEvent;
import dev.kizuna.notification.directory.domain.Directory;
import dev.kizuna.notification.directory.domain.Erasures;
import dev.kizuna.notification.directory.domain.Partner;
import dev.kizuna.notification.directory.domain.Person;
import dev.kizuna.schemas.record.PartnerKeys;
import java.util.List;

/** Keeps the names and addresses that messages need, and forgets them when the directory does. */
public final class DirectoryHandler implements EventHandler {

    private final Directory directory;
    private final Erasures erasures;

    public DirectoryHandler(Directory directory, Erasures erasures) {
        this.directory = directory;
        this.erasures = erasures;
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        for (ReceivedEvent received : events) {
            switch (received.event()) {
                case PartnerProfile profile -> directory.put(partner(profile));
                case PersonProfile profile -> directory.put(person(profile));
                case null -> erase(received.key());
                default -> {
                    // the topic has nothing else today
                }
            }
        }
    }

    private void erase(String key) {
        directory.erase(key);
        PartnerKeys.personId(key).ifPresent(personId -> erasures.erased(PartnerKeys.partnerId(key), personId));
    }

    private static Partner partner(PartnerProfile profile) {
        return new Partner(
                profile.getPartnerId(),
                profile.getName(),
                profile.getTimeZone(),
                profile.getCalendarId(),
                profile.getOwnerId(),
                profile.getManagerId().orElse(null),
                profile.getExecutiveId().orElse(null),
                profile.getSlackChannel().orElse(null),
                profile.getLineGroupId().orElse(null),
                profile.getLocale());
    }

    private static Person person(PersonProfile profile) {
        return new Person(
                profile.getPartnerId(),
                profile.getPersonId(),
                profile.getDisplayName(),
                profile.getSlackUserId().orElse(null),
                profile.getLineUserId().orElse(null),
                profile.getEmail().orElse(null),
                profile.getTimeZone().orElse(null),
                profile.getLocale().orElse(null),
                profile.getNotifyBy(),
                profile.getKeyPerson(),
                profile.getStaff());
    }
}
