package dev.kizuna.partner.inquiry.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.persistence.MongoDocuments;
import dev.kizuna.partner.inquiry.domain.Inquiries;
import dev.kizuna.partner.inquiry.domain.Inquiry;
import dev.kizuna.partner.inquiry.domain.InquirySearch;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Inquiries in MongoDB. */
@Repository
class MongoInquiries extends MongoDocuments<Inquiry> implements Inquiries {

    private static final String PARTNER = "partnerId";
    private static final String STATUS = "status";

    MongoInquiries(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        super(
                relay.aggregates(database, "inquiries"),
                outbox,
                new InquiryDocuments(),
                PARTNER,
                STATUS,
                InquiryDocuments.OWNER,
                InquiryDocuments.OPEN_SINCE);
    }

    @Override
    public List<Inquiry> search(InquirySearch search, String after, int limit) {
        var filter = new Document();
        equal(filter, PARTNER, search.partnerId());
        equal(filter, STATUS, search.status() == null ? null : search.status().name());
        equal(filter, InquiryDocuments.CHANNEL, search.channel());
        if (search.openSince() != null) {
            filter.append(field(InquiryDocuments.OPEN_SINCE), new Document("$lte", Date.from(search.openSince())));
        }
        if (search.owner() != null) {
            filter.append("$or", answeredBy(search.owner()));
        }
        if (!after.isEmpty()) {
            filter.append("_id", new Document("$gt", after));
        }
        return query(filter, new Document("_id", 1), limit);
    }

    private static List<Document> answeredBy(InquirySearch.Owner owner) {
        return List.of(
                new Document(field(InquiryDocuments.OWNER), owner.ownerId()),
                new Document(field(InquiryDocuments.OWNER), null)
                        .append(field(PARTNER), new Document("$in", owner.partners())));
    }

    private static void equal(Document filter, String field, @Nullable String value) {
        if (value != null) {
            filter.append(field(field), value);
        }
    }

    private static String field(String name) {
        return "state." + name;
    }
}
