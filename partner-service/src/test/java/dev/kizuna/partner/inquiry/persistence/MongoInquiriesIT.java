package dev.kizuna.partner.inquiry.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.inquiry.domain.Inquiry;
import dev.kizuna.partner.inquiry.domain.InquiryEvent;
import dev.kizuna.partner.store.MongoContract;
import java.util.Map;

class MongoInquiriesIT extends MongoContract<Inquiry> {

    @Override
    protected Inquiry example(String id, String partnerId) {
        return Inquiry.unheard(id, partnerId)
                .with(new InquiryEvent.Received(at("a"), partnerId, id, "kp-1", "email", "u-sato"));
    }

    @Override
    protected Inquiry changed(Inquiry example) {
        String id = example.id();
        String partnerId = example.partnerId();
        return example.with(new InquiryEvent.Answered(at("b"), partnerId, id, "bot", true))
                .with(new InquiryEvent.Answered(at("c"), partnerId, id, "u-sato", false))
                .with(new InquiryEvent.Reopened(at("d"), partnerId, id, "incomplete"))
                .with(new InquiryEvent.Answered(at("e"), partnerId, id, "u-ito", false));
    }

    @Override
    protected Map.Entry<String, String> statusOfExample() {
        return Map.entry("status", "OPEN");
    }

    @Override
    protected Documents<Inquiry> adapter(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        return new MongoInquiries(relay, database, outbox);
    }
}
