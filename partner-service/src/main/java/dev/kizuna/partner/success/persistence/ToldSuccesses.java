package dev.kizuna.partner.success.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.partner.fit.domain.Successes;
import dev.kizuna.partner.success.domain.Story;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Partners that succeeded are those whose success was told to others. */
@Repository
class ToldSuccesses implements Successes {

    private static final List<String> TOLD = List.of(Story.Status.PUBLISHED.name(), Story.Status.REPLICATED.name());

    private final MongoDatabase database;

    ToldSuccesses(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public Set<String> partners() {
        Set<String> partners = new HashSet<>();
        database.getCollection(MongoStories.COLLECTION)
                .find(new Document("state.status", new Document("$in", TOLD)))
                .projection(new Document("state.partnerId", 1))
                .forEach(
                        story -> partners.add(story.get("state", Document.class).getString("partnerId")));
        return partners;
    }
}
