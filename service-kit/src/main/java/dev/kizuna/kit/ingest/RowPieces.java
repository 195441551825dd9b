package dev.kizuna.kit.ingest;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.bson.Document;

/**
 * A long list kept in documents of many items each, whose ids are counted, so that any part of it is read by ids alone
 * and writing it costs little.
 */
final class RowPieces {

    static final int SIZE = 500;

    private static final String ROWS = "rows";

    private final MongoCollection<Document> collection;
    private final String list;
    private final List<Document> piece = new ArrayList<>();
    private long number;
    private boolean saved = true;

    RowPieces(MongoCollection<Document> collection, String list) {
        this.collection = collection;
        this.list = list;
    }

    void add(Document item) {
        piece.add(item);
        saved = false;
        if (piece.size() == SIZE) {
            save();
            piece.clear();
            number++;
        }
    }

    /** Makes readable what was added. */
    void save() {
        if (!saved) {
            String id = id(list, number);
            collection.replaceOne(
                    new Document("_id", id),
                    new Document("_id", id).append(ROWS, List.copyOf(piece)),
                    new ReplaceOptions().upsert(true));
            saved = true;
        }
    }

    /** Items of a list from a place on. */
    static List<Document> read(MongoCollection<Document> collection, String list, long from, int count) {
        long first = from / SIZE;
        List<String> ids = ids(list, first, (from + count - 1) / SIZE);
        Map<String, List<Document>> pieces = new HashMap<>();
        collection
                .find(new Document("_id", new Document("$in", ids)))
                .forEach(found -> pieces.put(found.getString("_id"), found.getList(ROWS, Document.class)));
        return ids.stream()
                .flatMap(id -> pieces.getOrDefault(id, List.of()).stream())
                .skip(from - first * SIZE)
                .limit(count)
                .toList();
    }

    static void delete(MongoCollection<Document> collection, String list, long items) {
        collection.deleteMany(new Document("_id", new Document("$in", ids(list, 0, items / SIZE + 1))));
    }

    private static List<String> ids(String list, long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(piece -> id(list, piece))
                .toList();
    }

    private static String id(String list, long number) {
        return list + "/" + number;
    }
}
