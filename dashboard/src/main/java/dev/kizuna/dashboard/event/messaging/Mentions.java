package dev.kizuna.dashboard.event.messaging;

import dev.kizuna.dashboard.feed.Place;
import dev.kizuna.event.kpi.SourceOffset;
import java.util.Collection;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Whether an event names another: by its id, or by where it stands. */
record Mentions(String eventId, Place place) {

    boolean in(SpecificRecord event) {
        for (var field : event.getSchema().getFields()) {
            if (field.pos() > 0 && within(event.get(field.pos()))) {
                return true;
            }
        }
        return false;
    }

    private boolean within(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case String text -> text.equals(eventId);
            case SourceOffset source ->
                new Place(source.getTopic(), source.getPartition(), source.getOffset()).equals(place);
            case SpecificRecord inner ->
                inner.getSchema().getFields().stream().anyMatch(field -> within(inner.get(field.pos())));
            case Collection<?> several -> several.stream().anyMatch(this::within);
            default -> false;
        };
    }
}
