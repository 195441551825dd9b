package dev.kizuna.partner.keyperson.messaging;

import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;
import dev.kizuna.partner.aggregate.messaging.EventTranslation;
import dev.kizuna.partner.keyperson.domain.PersonEvent;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.PartnerKeys;
import org.springframework.stereotype.Component;

/** People on partner.directory: their profiles, and tombstones for those who are erased. */
@Component
final class PersonTranslation implements EventTranslation<PersonEvent> {

    @Override
    public Class<PersonEvent> type() {
        return PersonEvent.class;
    }

    @Override
    public OutboxEntry entry(PersonEvent event, OutboxEncoder encoder) {
        String key = PartnerKeys.person(event.partnerId(), event.personId());
        return switch (event) {
            case PersonEvent.ProfileChanged changed -> encoder.encode(key, toAvro(changed));
            case PersonEvent.Erased erased ->
                encoder.erase(Topics.PARTNER_DIRECTORY, key, erased.occurrence().eventId());
        };
    }

    private static dev.kizuna.event.partner.PersonProfile toAvro(PersonEvent.ProfileChanged changed) {
        var profile = changed.profile();
        return dev.kizuna.event.partner.PersonProfile.newBuilder()
                .setEventId(changed.occurrence().eventId())
                .setOccurredAt(changed.occurrence().at())
                .setPartnerId(changed.partnerId())
                .setPersonId(changed.personId())
                .setDisplayName(profile.displayName())
                .setEmail(profile.email())
                .setSlackUserId(profile.slackUserId())
                .setTitle(profile.title())
                .setTimeZone(profile.timeZone())
                .setLineUserId(profile.lineUserId())
                .setLocale(profile.locale())
                .setNotifyBy(profile.notifyBy())
                .setStaff(profile.staff())
                .setKeyPerson(changed.keyPerson())
                .build();
    }
}
