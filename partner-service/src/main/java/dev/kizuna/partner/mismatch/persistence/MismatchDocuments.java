package dev.kizuna.partner.mismatch.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.occurrence;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;

import dev.kizuna.partner.aggregate.persistence.DocumentMapper;
import dev.kizuna.partner.aggregate.persistence.EventDocuments;
import dev.kizuna.partner.mismatch.domain.Mismatch;
import dev.kizuna.partner.mismatch.domain.MismatchEvent;
import dev.kizuna.partner.mismatch.domain.MismatchEvent.Diagnosed;
import dev.kizuna.partner.mismatch.domain.MismatchEvent.RemedyPlanned;
import dev.kizuna.partner.mismatch.domain.MismatchKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;

/** Mismatches as documents: their history, and what lists are filtered by. */
final class MismatchDocuments implements DocumentMapper<Mismatch> {

    @Override
    public String id(Mismatch mismatch) {
        return mismatch.id();
    }

    @Override
    public Document write(Mismatch mismatch) {
        return new Document("mismatchId", mismatch.id())
                .append("partnerId", mismatch.partnerId())
                .append(
                        "keyPersonId",
                        mismatch.diagnosed().map(Diagnosed::keyPersonId).orElse(null))
                .append("status", mismatch.status().name())
                .append("history", EventDocuments.write(mismatch.history(), MismatchDocuments::write));
    }

    @Override
    public Mismatch read(Document state) {
        String mismatchId = text(state, "mismatchId");
        String partnerId = text(state, "partnerId");
        Function<Document, MismatchEvent> mapping = event -> event(event, mismatchId, partnerId);
        return new Mismatch(mismatchId, partnerId, EventDocuments.read(state, mapping));
    }

    private static Document write(MismatchEvent event) {
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

    private static MismatchEvent event(Document event, String mismatchId, String partnerId) {
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
