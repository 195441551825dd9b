package dev.kizuna.partner.aggregate.messaging;

import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.domain.DomainEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the translation of each event. */
@Component
final class OutboxTranslations implements OutboxEvents {

    private final List<EventTranslation<?>> translations;
    private final OutboxEncoder encoder;

    OutboxTranslations(List<EventTranslation<?>> translations, OutboxEncoder encoder) {
        this.translations = translations;
        this.encoder = encoder;
    }

    @Override
    public OutboxEntry entry(DomainEvent event) {
        return translations.stream()
                .filter(translation -> translation.type().isInstance(event))
                .findFirst()
                .map(translation -> entry(translation, event))
                .orElseThrow(() -> new IllegalStateException("Nothing translates " + event.getClass()));
    }

    private <E extends DomainEvent> OutboxEntry entry(EventTranslation<E> translation, DomainEvent event) {
        return translation.entry(translation.type().cast(event), encoder);
    }
}
