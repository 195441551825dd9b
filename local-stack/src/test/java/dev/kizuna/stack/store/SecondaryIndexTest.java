package dev.kizuna.stack.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecondaryIndexTest {

    private final SecondaryIndex index =
            new SecondaryIndex("partner", List.of(new IndexKey("state.partnerId", true), new IndexKey("_id", true)));

    @Test
    void shouldNameOnlyDocumentsWithTheTextInTheOrderOfTheirIds() {
        // given
        index.add(document("d-2", "p-1"), "d-2");
        index.add(document("d-1", "p-1"), "d-1");
        index.add(document("d-3", "p-2"), "d-3");

        // then
        assertThat(index.getPositions(query("p-1").append("state.open", true))).containsExactly("d-1", "d-2");
        assertThat(index.getPositions(query("nobody"))).isEmpty();

        // when
        index.replace(document("d-1", "p-1"), document("d-1", "p-2"), "d-1");
        index.remove(document("d-3", "p-2"));

        // then
        assertThat(index.getPositions(query("p-1"))).containsExactly("d-2");
        assertThat(index.getPositions(query("p-2"))).containsExactly("d-1");
        assertThat(index.getCount()).isEqualTo(2);
    }

    @Test
    void shouldLeaveQuestionsAloneThatItCannotAnswer() {
        assertThat(index.canHandle(query("p-1"))).isTrue();
        assertThat(index.canHandle(new Document("_id", "d-1"))).isFalse();
        assertThat(index.canHandle(new Document("state.partnerId", null))).isFalse();
        assertThat(index.canHandle(new Document("state.partnerId", new Document("$ne", "p-1"))))
                .isFalse();
    }

    @Test
    void shouldNotKeepWhatNearlyAllHave() {
        for (int i = 0; i <= SecondaryIndex.MOST_ALIKE; i++) {
            index.add(document("d-" + i, "p-1"), "d-" + i);
        }
        assertThat(index.canHandle(query("p-1"))).isFalse();
        assertThat(index.getCount()).isZero();
        assertThat(index.canHandle(query("p-2"))).isTrue();
    }

    private static Document document(String id, String partnerId) {
        return new Document("_id", id).append("state", new Document("partnerId", partnerId));
    }

    private static Document query(String partnerId) {
        return new Document("state.partnerId", partnerId);
    }
}
