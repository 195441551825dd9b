package dev.kizuna.partner.mismatch.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.occurrence;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;

import dev.kizuna.partner.aggregate.persistence.ChronicleDocuments;
import dev.kizuna.partner.aggregate.persistence.EventDocuments;
import dev.kizuna.partner.mismatch.domain.Mismatch;
import dev.kizuna.partner.mismatch.domain.MismatchEvent;
import dev.kizuna.partner.mismatch.domain.MismatchEvent.Diagnosed;
import dev.kizuna.partner.mismatch.domain.MismatchEvent.RemedyPlanned;
import dev.kizuna.partner.mismatch.domain.MismatchKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Mismatches as documents. */
final class MismatchDocuments extends ChronicleDocuments<Mismatch, MismatchEvent> {

    MismatchDocuments() {
        super(Mismatch::new);
    }

    @Override
    protected void addFilters(Mismatch mismatch, Document state) {
        state.append(
                "keyPersonId", mismatch.diagnosed().map(Diagnosed::keyPersonId).orElse(null));
    }

    @Override
    protected Document event(MismatchEvent event) {
        return switch (event) {
            case Diagnosed diagnosed ->
                EventDocuments.of("diagnosed", diagnosed)
                        .append("keyPersonId", diagnosed.keyPersonId())
                        .append("kind", diagnosed.kind().name())
                        .append("evidence", diagnosed.evidence());
            case RemedyPlanned planned ->
                EventDocuments.of("remedy-planned", planned)
                        .append("remedyId", planned.remedyId())
                        .append("kind", planned.kind())
                        .append(
                                "checkOn",
                                Optional.ofNullable(planned.checkOn())
                                        .map(LocalDate::toString)
                                        .orElse(null));
        };
    }

    @Override
    protected MismatchEvent event(Document event, String mismatchId, String partnerId) {
        return switch (EventDocuments.type(event)) {
            case "diagnosed" ->
                new Diagnosed(
                        occurrence(event),
                        partnerId,
                        mismatchId,
                        text(event, "keyPersonId"),
                        MismatchKind.valueOf(text(event, "kind")),
                        event.getList("evidence", String.class, List.of()));
            case "remedy-planned" ->
                new RemedyPlanned(
                        occurrence(event),
                        partnerId,
                        mismatchId,
                        text(event, "remedyId"),
                        text(event, "kind"),
                        Optional.ofNullable(event.getString("checkOn"))
                                .map(LocalDate::parse)
                                .orElse(null));
            default -> throw EventDocuments.unknown(event);
        };
    }
}
