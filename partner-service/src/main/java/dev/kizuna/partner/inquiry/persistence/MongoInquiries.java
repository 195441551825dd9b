package dev.kizuna.partner.inquiry.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.persistence.MongoDocuments;
import dev.kizuna.partner.inquiry.domain.Inquiries;
import dev.kizuna.partner.inquiry.domain.Inquiry;
import org.springframework.stereotype.Repository;

/** Inquiries in MongoDB. */
@Repository
class MongoInquiries extends MongoDocuments<Inquiry> implements Inquiries {

    MongoInquiries(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        super(relay.aggregates(database, "inquiries"), outbox, new InquiryDocuments(), "partnerId", "status");
    }
}
