package dev.kizuna.campaign.activity.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import dev.kizuna.campaign.activity.domain.Deal;
import dev.kizuna.campaign.activity.domain.Deal.Reached;
import dev.kizuna.campaign.activity.domain.Deals;
import dev.kizuna.campaign.activity.domain.Stage;
import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.persistence.DocumentFields;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/** Deals as documents. */
public final class MongoDeals extends MongoReportedDocuments<Deal> implements Deals {

    private static final String LEAD_ID = "leadId";

    public MongoDeals(MongoDatabase documents) {
        this(documents.getCollection("deals"));
    }

    private MongoDeals(MongoCollection<Document> collection) {
        super(collection);
        collection.createIndex(Indexes.ascending(LEAD_ID));
    }

    @Override
    public List<Deal> ofLeads(Set<String> leadIds) {
        return all(new Document(LEAD_ID, new Document("$in", List.copyOf(leadIds)))).stream()
                .map(Kept::value)
                .sorted(Comparator.comparing(Deal::id))
                .toList();
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
                .append(LEAD_ID, deal.leadId().orElse(null))
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
