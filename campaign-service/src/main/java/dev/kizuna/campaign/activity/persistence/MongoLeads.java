package dev.kizuna.campaign.activity.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.campaign.activity.domain.Lead;
import dev.kizuna.campaign.activity.domain.Lead.Capture;
import dev.kizuna.campaign.activity.domain.Lead.Captured;
import dev.kizuna.campaign.activity.domain.Lead.Judged;
import dev.kizuna.campaign.activity.domain.Leads;
import dev.kizuna.campaign.activity.domain.Qualification;
import dev.kizuna.campaign.aggregate.persistence.DocumentFields;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Leads as documents. */
public final class MongoLeads extends MongoReportedDocuments<Lead> implements Leads {

    public MongoLeads(MongoDatabase documents) {
        super(documents.getCollection("leads"));
    }

    @Override
    String id(Lead lead) {
        return lead.id();
    }

    @Override
    Document write(Lead lead) {
        var document = new Document(PARTNER_ID, lead.partnerId());
        Captured captured = lead.captured();
        if (captured != null) {
            Capture capture = captured.capture();
            document.append(CAMPAIGN_ID, capture.campaignId())
                    .append(
                            "captured",
                            new Document("source", SourceFields.write(captured.source()))
                                    .append("since", DocumentFields.date(captured.since()))
                                    .append("keyPersonId", capture.keyPersonId())
                                    .append("journeyId", capture.journeyId())
                                    .append("referralCode", capture.referralCode()));
        }
        Judged judged = lead.judged();
        if (judged != null) {
            document.append(
                    "judged",
                    new Document("source", SourceFields.write(judged.source()))
                            .append("qualification", judged.qualification().name()));
        }
        return document;
    }

    @Override
    Lead read(String id, Document document) {
        Document captured = document.get("captured", Document.class);
        Document judged = document.get("judged", Document.class);
        return new Lead(
                id,
                document.getString(PARTNER_ID),
                captured == null ? null : captured(captured, document.getString(CAMPAIGN_ID)),
                judged == null
                        ? null
                        : new Judged(
                                SourceFields.read(judged), Qualification.valueOf(judged.getString("qualification"))));
    }

    private static Captured captured(Document document, @Nullable String campaignId) {
        return new Captured(
                SourceFields.read(document),
                SourceFields.instant(document, "since"),
                new Capture(
                        campaignId,
                        document.getString("keyPersonId"),
                        document.getString("journeyId"),
                        document.getString("referralCode")));
    }
}
