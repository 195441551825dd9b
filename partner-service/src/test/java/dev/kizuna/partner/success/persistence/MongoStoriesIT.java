package dev.kizuna.partner.success.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.aggregate.domain.RequestMark;
import dev.kizuna.partner.aggregate.domain.Selection;
import dev.kizuna.partner.store.MongoContract;
import dev.kizuna.partner.success.domain.Consent;
import dev.kizuna.partner.success.domain.Narrative;
import dev.kizuna.partner.success.domain.SomeFacts;
import dev.kizuna.partner.success.domain.Story;
import dev.kizuna.partner.success.domain.StoryEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MongoStoriesIT extends MongoContract<Story> {

    @Override
    protected Story example(String id, String partnerId) {
        return new Story(
                        id,
                        partnerId,
                        Story.unheard(id, partnerId).history(),
                        SomeFacts.won("deal-1", THEN),
                        new Narrative("Title", List.of("this", "that"), List.of("those")),
                        new Consent("kp-1", THEN))
                .with(new StoryEvent.Drafted(at("a"), partnerId, id, "kp-1", "deal-1"))
                .with(new StoryEvent.Published(at("b"), partnerId, id, "kp-1", "deal-1"))
                .with(new StoryEvent.Shared(at("c"), partnerId, id, "p-2"))
                .with(new StoryEvent.Received(at("d"), partnerId, id, "p-2", "kp-2"));
    }

    @Override
    protected Story changed(Story example) {
        return example.with(new StoryEvent.Replicated(at("e"), example.partnerId(), example.id(), "p-2", "deal-2"));
    }

    @Override
    protected Map.Entry<String, String> statusOfExample() {
        return Map.entry("status", "PUBLISHED");
    }

    @Override
    protected Documents<Story> adapter(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        return new MongoStories(relay, database, outbox);
    }

    @Test
    void shouldFindWhatWasGivenToAPartnerAndWhatIsKnownOnlyByHearsay() {
        // given
        documents().add(example("a", "p-1"), RequestMark.NONE, List.of());
        Story reported = Story.unheard("b", "p-1").with(new StoryEvent.Published(at("a"), "p-1", "b", null, null));
        documents().add(reported, RequestMark.NONE, List.of());

        // then
        assertThat(documents().select(new Selection(Map.of("sharedWith", "p-2"), "", 10)))
                .hasSize(1);
        assertThat(documents().select(new Selection(Map.of("sharedWith", "p-3"), "", 10)))
                .isEmpty();
        assertThat(documents().find("b").orElseThrow().value()).isEqualTo(reported);
    }
}
