package dev.kizuna.partner.aggregate.messaging;

import dev.kizuna.partner.aggregate.application.ApplyingReports;
import dev.kizuna.partner.aggregate.domain.Chronicle;
import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.schemas.record.PartnerKeys;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/** Events of one feature that other systems wrote, on their way into the feature's documents. */
public final class Reports<S extends Chronicle<S, E>, E extends DomainEvent> {

    private final Function<SpecificRecord, Optional<E>> fromAvro;
    private final ApplyingReports<S, E> applying;

    /** @param fromAvro gives nothing for events that are not the feature's */
    public Reports(Function<SpecificRecord, Optional<E>> fromAvro, ApplyingReports<S, E> applying) {
        this.fromAvro = fromAvro;
        this.applying = applying;
    }

    /**
     * Applies the event if it is the feature's.
     *
     * @throws IllegalArgumentException when it cannot be right
     */
    void take(SpecificRecord event) {
        fromAvro.apply(event).ifPresent(report -> {
            checkId("partnerId", report.partnerId());
            checkId("subject's id", report.subjectId());
            applying.apply(report);
        });
    }

    private static void checkId(String what, String id) {
        if (!PartnerKeys.isValidId(id)) {
            throw new IllegalArgumentException("The " + what + " \"" + id + "\" is not a valid id");
        }
    }
}
