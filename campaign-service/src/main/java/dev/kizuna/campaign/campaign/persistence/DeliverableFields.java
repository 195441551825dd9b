package dev.kizuna.campaign.campaign.persistence;

import dev.kizuna.campaign.aggregate.persistence.DocumentFields;
import dev.kizuna.campaign.campaign.domain.Deliverable;
import dev.kizuna.campaign.campaign.domain.Deliverable.Fate;
import dev.kizuna.campaign.campaign.domain.DeliverableKind;
import dev.kizuna.campaign.campaign.domain.Side;
import dev.kizuna.campaign.campaign.domain.WithdrawalReason;
import java.time.Instant;
import java.util.Objects;
import org.bson.Document;

/** A deliverable in a campaign's document. */
final class DeliverableFields {

    private static final String DELIVERED_AT = "deliveredAt";
    private static final String WITHDRAWN_AT = "withdrawnAt";

    private DeliverableFields() {}

    static Document write(Deliverable deliverable) {
        var document = new Document("id", deliverable.id())
                .append("kind", deliverable.kind().name())
                .append("side", deliverable.side().name())
                .append("partnerId", deliverable.partnerId())
                .append("ownerId", deliverable.ownerId())
                .append("dueAt", DocumentFields.date(deliverable.dueAt()));
        switch (deliverable.fate()) {
            case Fate.Open _ -> {}
            case Fate.Delivered delivered ->
                document.append(DELIVERED_AT, DocumentFields.date(delivered.at()))
                        .append("evidenceUrl", delivered.evidenceUrl());
            case Fate.Withdrawn withdrawn ->
                document.append(WITHDRAWN_AT, DocumentFields.date(withdrawn.at()))
                        .append("withdrawnBecause", withdrawn.reason().name());
        }
        return document;
    }

    static Deliverable read(Document document) {
        return new Deliverable(
                document.getString("id"),
                DeliverableKind.valueOf(document.getString("kind")),
                Side.valueOf(document.getString("side")),
                document.getString("partnerId"),
                document.getString("ownerId"),
                Objects.requireNonNull(DocumentFields.instant(document, "dueAt")),
                fate(document));
    }

    private static Fate fate(Document document) {
        Instant deliveredAt = DocumentFields.instant(document, DELIVERED_AT);
        if (deliveredAt != null) {
            return new Fate.Delivered(deliveredAt, document.getString("evidenceUrl"));
        }
        Instant withdrawnAt = DocumentFields.instant(document, WITHDRAWN_AT);
        return withdrawnAt == null
                ? new Fate.Open()
                : new Fate.Withdrawn(withdrawnAt, WithdrawalReason.valueOf(document.getString("withdrawnBecause")));
    }
}
