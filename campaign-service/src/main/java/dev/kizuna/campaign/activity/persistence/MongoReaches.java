package dev.kizuna.campaign.activity.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.campaign.activity.domain.Reach;
import dev.kizuna.campaign.activity.domain.Reaches;
import org.bson.Document;

/** Reports of reach as documents. */
public final class MongoReaches extends MongoReportedDocuments<Reach> implements Reaches {

    public MongoReaches(MongoDatabase documents) {
        super(documents.getCollection("reach"));
    }

    @Override
    String id(Reach reach) {
        return reach.id();
    }

    @Override
    Document write(Reach reach) {
        return new Document(PARTNER_ID, reach.partnerId())
                .append(CAMPAIGN_ID, reach.campaignId())
                .append("source", SourceFields.write(reach.source()))
                .append("reach", reach.reach())
                .append("impressions", reach.impressions())
                .append("engagements", reach.engagements())
                .append("reportId", reach.reportId())
                .append("medium", reach.medium());
    }

    @Override
    Reach read(String id, Document document) {
        return new Reach(
                document.getString(PARTNER_ID),
                SourceFields.read(document),
                document.getString(CAMPAIGN_ID),
                document.getLong("reach"),
                document.getLong("impressions"),
                document.getLong("engagements"),
                document.getString("reportId"),
                document.getString("medium"));
    }
}
