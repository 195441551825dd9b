package dev.kizuna.partner.store;

import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.inquiry.domain.Inquiry;
import dev.kizuna.partner.inquiry.domain.InquiryEvent;
import java.util.List;
import java.util.Map;

/** The fake keeps the contract, so that tests on it say something about the real ones. */
class InMemoryDocumentsTest extends DocumentsContract<Inquiry> {

    private final InMemoryDocuments<Inquiry> documents = new InMemoryDocuments<>(
            Inquiry::id, inquiry -> Map.of("status", inquiry.status().name()));

    @Override
    protected Inquiry example(String id, String partnerId) {
        return Inquiry.unheard(id, partnerId)
                .with(new InquiryEvent.Received(at("e-received"), partnerId, id, null, "email", null));
    }

    @Override
    protected Inquiry changed(Inquiry inquiry) {
        return inquiry.with(
                new InquiryEvent.Answered(at("e-zanswered"), inquiry.partnerId(), inquiry.id(), "u-sato", false));
    }

    @Override
    protected Map.Entry<String, String> statusOfExample() {
        return Map.entry("status", "OPEN");
    }

    @Override
    protected Documents<Inquiry> documents() {
        return documents;
    }

    @Override
    protected List<String> told() {
        return documents.told().stream()
                .map(event -> event.occurrence().eventId())
                .toList();
    }
}
