package dev.kizuna.kpi.scorecard.persistence;

import static dev.kizuna.kpi.scorecard.persistence.CardDocuments.ID;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;

/** Documents by many ids, some at a time. */
final class ManyIds {

    private static final int AT_ONCE = 1_000;

    private ManyIds() {}

    static List<FindIterable<Document>> in(MongoCollection<Document> collection, Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        List<FindIterable<Document>> found = new ArrayList<>();
        for (int start = 0; start < all.size(); start += AT_ONCE) {
            List<String> some = all.subList(start, Math.min(all.size(), start + AT_ONCE));
            found.add(collection.find(new Document(ID, new Document("$in", some))));
        }
        return found;
    }
}
