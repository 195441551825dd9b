package dev.kizuna.stack.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents by a text in the first field of an index, where the server underneath would look at all of them. It is kept in
 * memory and built when a collection is opened. What it names is still matched against the whole query.
 */
final class SecondaryIndex extends Index<Object> {

    /** A text that more documents have than this is not looked for here: looking at all of them is hardly slower. */
    static final int MOST_ALIKE = 5_000;

    private final String field;
    private final Map<String, SortedSet<Object>> documents = new HashMap<>();
    private final Set<String> common = new HashSet<>();

    SecondaryIndex(String name, List<IndexKey> keys) {
        super(name, keys, true);
        this.field = keys.getFirst().getKey();
    }

    /** Unknown here: the index of ids tells it. */
    @Override
    @SuppressWarnings("NullAway") // as the server's own index that knows nothing
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // nothing is refused
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        add(document, position);
    }

    synchronized void add(Document document, Object position) {
        for (String text : texts(document)) {
            if (!common.contains(text)) {
                SortedSet<Object> alike = documents.computeIfAbsent(text, _ -> new TreeSet<>(ValueComparator.asc()));
                alike.add(position);
                if (alike.size() > MOST_ALIKE) {
                    documents.remove(text);
                    common.add(text);
                }
            }
        }
    }

    @Override
    @SuppressWarnings("NullAway") // as the server's own index that knows nothing
    public synchronized @Nullable Object remove(Document document) {
        forget(document, document.get("_id"));
        return null;
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        // nothing is refused
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        replace(before, after, position);
    }

    synchronized void replace(Document before, Document after, Object position) {
        if (!texts(before).equals(texts(after))) {
            forget(before, position);
            add(after, position);
        }
    }

    @Override
    public synchronized boolean canHandle(Document query) {
        return query.get(field) instanceof String text && !common.contains(text);
    }

    @Override
    public synchronized Iterable<Object> getPositions(Document query) {
        SortedSet<Object> alike = query.get(field) instanceof String text ? documents.get(text) : null;
        return alike == null ? List.of() : List.copyOf(alike);
    }

    @Override
    public synchronized long getCount() {
        return documents.values().stream().mapToLong(Set::size).sum();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public synchronized void drop() {
        documents.clear();
        common.clear();
    }

    private void forget(Document document, @Nullable Object position) {
        for (String text : texts(document)) {
            SortedSet<Object> alike = documents.get(text);
            if (alike != null && position != null) {
                alike.remove(position);
                if (alike.isEmpty()) {
                    documents.remove(text);
                }
            }
        }
    }

    private Set<String> texts(Document document) {
        Set<String> texts = new HashSet<>();
        collect(Utils.getSubdocumentValueCollectionAware(document, field), texts);
        return texts;
    }

    private static void collect(@Nullable Object value, Set<String> texts) {
        if (value instanceof String text) {
            texts.add(text);
        } else if (value instanceof Collection<?> several) {
            several.forEach(each -> collect(each, texts));
        }
    }
}
