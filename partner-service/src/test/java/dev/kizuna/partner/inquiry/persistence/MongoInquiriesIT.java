package dev.kizuna.partner.inquiry.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.RequestMark;
import dev.kizuna.partner.inquiry.domain.Inquiries;
import dev.kizuna.partner.inquiry.domain.Inquiry;
import dev.kizuna.partner.inquiry.domain.InquiryEvent;
import dev.kizuna.partner.inquiry.domain.InquirySearch;
import dev.kizuna.partner.store.MongoContract;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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
                .with(new InquiryEvent.Assigned(at("bb"), partnerId, id, "u-ito", "u-sato"))
                .with(new InquiryEvent.Answered(at("c"), partnerId, id, "u-sato", false))
                .with(new InquiryEvent.Reopened(at("d"), partnerId, id, "incomplete"))
                .with(new InquiryEvent.Answered(at("e"), partnerId, id, "u-ito", false, "line", true, "personal"));
    }

    @Test
    void shouldFindInquiriesByOwnerChannelAndAgeWhenSearched() {
        // given: one for Sato by name, one of a partner of hers, one of somebody else's
        Inquiries inquiries = (Inquiries) documents();
        inquiries.add(asked("a", "p-1", "email", "u-sato", 0), RequestMark.NONE, List.of());
        inquiries.add(asked("b", "p-2", "slack", null, 60), RequestMark.NONE, List.of());
        inquiries.add(asked("c", "p-3", "slack", null, 120), RequestMark.NONE, List.of());
        inquiries.add(changed(asked("d", "p-2", "slack", null, 0)), RequestMark.NONE, List.of());
        var sato = new InquirySearch.Owner("u-sato", Set.of("p-2"));

        // then
        assertThat(ids(inquiries, new InquirySearch(null, null, sato, null, null)))
                .containsExactly("a", "b");
        assertThat(ids(inquiries, new InquirySearch(null, Inquiry.Status.OPEN, null, "slack", null)))
                .containsExactly("b", "c");
        assertThat(ids(inquiries, new InquirySearch(null, null, null, null, THEN.plusSeconds(60))))
                .as("answered ones are not late")
                .containsExactly("a", "b");
        assertThat(ids(inquiries, new InquirySearch("p-2", Inquiry.Status.ANSWERED, null, null, null)))
                .containsExactly("d");
        assertThat(inquiries.search(new InquirySearch(null, null, null, null, null), "a", 2))
                .extracting(Inquiry::id)
                .containsExactly("b", "c");
        assertThat(ids(inquiries, InquirySearch.ofPartner("p-2"))).containsExactly("b", "d");
    }

    private static List<String> ids(Inquiries inquiries, InquirySearch search) {
        return inquiries.search(search, "", 0).stream().map(Inquiry::id).toList();
    }

    private static Inquiry asked(String id, String partnerId, String channel, @Nullable String ownerId, int seconds) {
        var occurrence = new Occurrence("e-" + id, THEN.plusSeconds(seconds));
        return Inquiry.unheard(id, partnerId)
                .with(new InquiryEvent.Received(occurrence, partnerId, id, null, channel, ownerId));
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
