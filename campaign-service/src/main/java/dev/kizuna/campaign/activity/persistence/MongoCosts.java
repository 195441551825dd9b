package dev.kizuna.campaign.activity.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.campaign.activity.domain.Cost;
import dev.kizuna.campaign.activity.domain.CostKind;
import dev.kizuna.campaign.activity.domain.Costs;
import dev.kizuna.campaign.aggregate.persistence.DocumentFields;
import org.bson.Document;

/** Costs as documents. */
public final class MongoCosts extends MongoReportedDocuments<Cost> implements Costs {

    private static final String HOURS = "hours";

    public MongoCosts(MongoDatabase documents) {
        super(documents.getCollection("costs"));
    }

    @Override
    String id(Cost cost) {
        return cost.id();
    }

    @Override
    Document write(Cost cost) {
        return new Document(PARTNER_ID, cost.partnerId())
                .append(CAMPAIGN_ID, cost.campaignId())
                .append("costId", cost.costId())
                .append("source", SourceFields.write(cost.source()))
                .append("kind", cost.kind().name())
                .append("amount", DocumentFields.money(cost.amount()))
                .append(HOURS, cost.hours() == null ? null : DocumentFields.decimal(cost.hours()))
                .append("rate", DocumentFields.money(cost.rate()))
                .append("invoiceId", cost.invoiceId());
    }

    @Override
    Cost read(String id, Document document) {
        return new Cost(
                document.getString(PARTNER_ID),
                document.getString("costId"),
                SourceFields.read(document),
                CostKind.valueOf(document.getString("kind")),
                DocumentFields.money(document, "amount"),
                document.get(HOURS) == null ? null : DocumentFields.decimal(document, HOURS),
                DocumentFields.money(document, "rate"),
                document.getString(CAMPAIGN_ID),
                document.getString("invoiceId"));
    }
}
