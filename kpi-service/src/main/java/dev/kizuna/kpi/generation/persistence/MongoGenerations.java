package dev.kizuna.kpi.generation.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import dev.kizuna.kpi.generation.domain.Generation;
import dev.kizuna.kpi.generation.domain.Generations;
import dev.kizuna.kpi.generation.domain.Instance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** In the collections {@code generations}, one document, and {@code generation-instances} of the service's own database. */
public final class MongoGenerations implements Generations {

    /** What is in no topic, or was told at a time that does not come again. */
    private static final Set<String> LASTING =
            Set.of("settings", "scorecards", "scorecard-history", "scopes", "review-packs", "review-periods");

    private static final String ID = "_id";
    private static final String ACTIVE = "active";
    private static final String NUMBER = "number";
    private static final String SINCE = "since";
    private static final String GENERATION = "generation";
    private static final String SEEN_AT = "seenAt";

    private final MongoCollection<Document> generations;
    private final MongoCollection<Document> instances;
    private final Function<Generation, MongoDatabase> databases;

    /**
     * Generations of a service.
     *
     * @param own the service's own database, whichever generation counts
     * @param databases the database of a generation
     */
    public MongoGenerations(MongoDatabase own, Function<Generation, MongoDatabase> databases) {
        this.generations = own.getCollection("generations");
        this.instances = own.getCollection("generation-instances");
        this.databases = databases;
    }

    @Override
    public Generation active() {
        return activeIn(generations);
    }

    /** The generation that counts, for whoever has only the database. */
    public static Generation activeIn(MongoDatabase own) {
        return activeIn(own.getCollection("generations"));
    }

    private static Generation activeIn(MongoCollection<Document> generations) {
        @Nullable Document found = generations.find(new Document(ID, ACTIVE)).first();
        return found == null ? Generation.FIRST : new Generation(found.getInteger(NUMBER));
    }

    @Override
    public boolean replace(Generation present, Generation next, Instant at) {
        var document = new Document(ID, ACTIVE).append(NUMBER, next.number()).append(SINCE, Date.from(at));
        var filter = new Document(ID, ACTIVE).append(NUMBER, present.number());
        if (generations.replaceOne(filter, document).getMatchedCount() == 1) {
            return true;
        }
        return present.isFirst() && insert(document);
    }

    private boolean insert(Document document) {
        try {
            generations.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void note(Instance instance) {
        var document = new Document(ID, instance.url())
                .append(GENERATION, instance.generation().number())
                .append(SEEN_AT, Date.from(instance.seenAt()));
        instances.replaceOne(new Document(ID, instance.url()), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public List<Instance> instances() {
        return instances
                .find()
                .map(document -> new Instance(
                        document.getString(ID),
                        new Generation(document.getInteger(GENERATION)),
                        document.getDate(SEEN_AT).toInstant()))
                .into(new ArrayList<>());
    }

    @Override
    public void forget(Generation generation) {
        if (generation.isFirst()) {
            databases.apply(active()).listCollectionNames().forEach(this::dropUnlessLasting);
        } else {
            databases.apply(generation).drop();
        }
        instances.deleteMany(new Document(GENERATION, generation.number()));
    }

    /** The first generation's documents are beside what belongs to none; they are called as those of the next are. */
    private void dropUnlessLasting(String collection) {
        if (!LASTING.contains(collection)) {
            databases.apply(Generation.FIRST).getCollection(collection).drop();
        }
    }
}
