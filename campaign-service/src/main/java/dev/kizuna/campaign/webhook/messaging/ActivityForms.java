package dev.kizuna.campaign.webhook.messaging;

import dev.kizuna.campaign.webhook.application.EventForm;
import dev.kizuna.campaign.webhook.application.EventForms;
import dev.kizuna.schemas.catalogue.EventType;
import dev.kizuna.schemas.catalogue.Topics;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/** The events of the activity topic, read from their schemas. */
public final class ActivityForms implements EventForms {

    private static final Set<String> COMMON = Set.of("eventId", "occurredAt", "partnerId");

    @Override
    public List<EventForm> all() {
        return Topics.CAMPAIGN_ACTIVITY.eventTypes().stream()
                .map(ActivityForms::form)
                .toList();
    }

    private static EventForm form(EventType type) {
        return new EventForm(
                type.name(),
                type.ceType(),
                fields(type, field -> !field.schema().isNullable() && !field.hasDefaultValue()),
                fields(type, field -> isMoney(field.schema())),
                fields(type, _ -> true));
    }

    private static Set<String> fields(EventType type, Predicate<Schema.Field> which) {
        return type.schema().getFields().stream()
                .filter(field -> !COMMON.contains(field.name()))
                .filter(which)
                .map(Schema.Field::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isMoney(Schema schema) {
        Schema present = schema.isUnion() ? schema.getTypes().getLast() : schema;
        return present.getType() == Schema.Type.RECORD && present.getName().equals("Money");
    }
}
