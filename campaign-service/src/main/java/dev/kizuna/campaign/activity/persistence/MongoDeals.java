package dev.kizuna.campaign.activity.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.campaign.activity.domain.Deal;
import dev.kizuna.campaign.activity.domain.Deal.Reached;
import dev.kizuna.campaign.activity.domain.Deals;
import dev.kizuna.campaign.activity.domain.Stage;
import dev.kizuna.campaign.aggregate.persistence.DocumentFields;
import java.util.EnumMap;
import org.bson.Document;

/** Deals as documents. */
public final class MongoDeals extends MongoReportedDocuments<Deal> implements Deals {

    public MongoDeals(MongoDatabase documents) {
        super(documents.getCollection("deals"));
    }

    @Override
    String id(Deal deal) {
        return deal.id();
    }

    @Override
    Document write(Deal deal) {
        var stages = new Document();
        deal.stages().forEach((stage, reached) -> stages.append(stage.name(), write(reached)));
        return new Document(PARTNER_ID, deal.partnerId())
                .append(CAMPAIGN_ID, deal.campaignId().orElse(null))
                .append("stages", stages);
    }

    @Override
    Deal read(String id, Document document) {
        Document stages = document.get("stages", Document.class);
        var reached = new EnumMap<Stage, Reached>(Stage.class);
        stages.keySet().forEach(stage -> reached.put(Stage.valueOf(stage), read(stages.get(stage, Document.class))));
        return new Deal(id, document.getString(PARTNER_ID), reached);
    }

    private static Document write(Reached reached) {
        return new Document("source", SourceFields.write(reached.source()))
                .append("since", DocumentFields.date(reached.since()))
                .append("leadId", reached.leadId())
                .append("campaignId", reached.campaignId())
                .append("keyPersonId", reached.keyPersonId())
                .append("amount", DocumentFields.money(reached.amount()));
    }

    private static Reached read(Document document) {
        return new Reached(
                SourceFields.read(document),
                SourceFields.instant(document, "since"),
                document.getString("leadId"),
                document.getString("campaignId"),
                document.getString("keyPersonId"),
                DocumentFields.money(document, "amount"));
    }
}
