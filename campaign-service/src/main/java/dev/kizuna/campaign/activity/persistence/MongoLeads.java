package dev.kizuna.campaign.activity.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import dev.kizuna.campaign.activity.domain.Lead;
import dev.kizuna.campaign.activity.domain.Lead.Capture;
import dev.kizuna.campaign.activity.domain.Lead.Captured;
import dev.kizuna.campaign.activity.domain.Lead.Judged;
import dev.kizuna.campaign.activity.domain.Leads;
import dev.kizuna.campaign.activity.domain.Links;
import dev.kizuna.campaign.activity.domain.Qualification;
import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.persistence.DocumentFields;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Leads as documents. */
public final class MongoLeads extends MongoReportedDocuments<Lead> implements Leads {

    private static final String CONTACT_KEY = "contactKey";
    private static final String REMAINING = "remaining";

    public MongoLeads(MongoDatabase documents) {
        this(documents.getCollection("leads"));
    }

    private MongoLeads(MongoCollection<Document> collection) {
        super(collection);
        collection.createIndex(Indexes.ascending(CONTACT_KEY));
    }

    @Override
    public List<Kept<Lead>> ofContacts(Set<String> contactKeys) {
        return all(new Document(CONTACT_KEY, new Document("$in", List.copyOf(contactKeys))));
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
                                    .append("referralCode", capture.referralCode())
                                    .append("contactId", capture.contactId()));
        }
        lead.contactKey().ifPresent(key -> document.append(CONTACT_KEY, key));
        Links links = lead.links();
        if (!links.equals(Links.NONE)) {
            document.append(
                    "links",
                    new Document(
                                    "mergedInto",
                                    links.mergedInto().stream().sorted().toList())
                            .append(
                                    "absorbed",
                                    links.absorbed().stream().sorted().toList()));
            document.append(REMAINING, links.remaining());
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
                                SourceFields.read(judged), Qualification.valueOf(judged.getString("qualification"))),
                links(document));
    }

    private static Links links(Document document) {
        Document links = document.get("links", Document.class);
        return links == null
                ? Links.NONE
                : new Links(
                        Set.copyOf(links.getList("mergedInto", String.class)),
                        Set.copyOf(links.getList("absorbed", String.class)),
                        document.getString(REMAINING));
    }

    private static Captured captured(Document document, @Nullable String campaignId) {
        return new Captured(
                SourceFields.read(document),
                SourceFields.instant(document, "since"),
                new Capture(
                        campaignId,
                        document.getString("keyPersonId"),
                        document.getString("journeyId"),
                        document.getString("referralCode"),
                        document.getString("contactId")));
    }
}
