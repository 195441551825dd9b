package dev.kizuna.partner.succession.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.occurrence;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;

import dev.kizuna.partner.aggregate.persistence.ChronicleDocuments;
import dev.kizuna.partner.aggregate.persistence.EventDocuments;
import dev.kizuna.partner.succession.domain.Succession;
import dev.kizuna.partner.succession.domain.SuccessionPlanned;
import java.time.LocalDate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Successions as documents. */
final class SuccessionDocuments extends ChronicleDocuments<Succession, SuccessionPlanned> {

    private static final String PLANNED = "planned";
    private static final String LAST_DAY = "lastDay";

    SuccessionDocuments() {
        super(Succession::new);
    }

    @Override
    protected Document event(SuccessionPlanned event) {
        @Nullable LocalDate lastDay = event.lastDay();
        return EventDocuments.of(PLANNED, event)
                .append("successorId", event.successorId())
                .append(LAST_DAY, lastDay == null ? null : lastDay.toString());
    }

    @Override
    protected SuccessionPlanned event(Document event, String keyPersonId, String partnerId) {
        if (!EventDocuments.type(event).equals(PLANNED)) {
            throw EventDocuments.unknown(event);
        }
        @Nullable String lastDay = event.getString(LAST_DAY);
        return new SuccessionPlanned(
                occurrence(event),
                partnerId,
                keyPersonId,
                text(event, "successorId"),
                lastDay == null ? null : LocalDate.parse(lastDay));
    }
}
