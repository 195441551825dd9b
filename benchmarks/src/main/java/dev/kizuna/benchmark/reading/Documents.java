package dev.kizuna.benchmark.reading;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** The same cards as documents, read by their ids: the least that an answer out of documents costs, without HTTP. */
final class Documents implements AutoCloseable {

    private static final int AT_ONCE = 1_000;

    private final MongoClient client;
    private final MongoCollection<Document> cards;

    Documents(String uri, String database) {
        this.client = MongoClients.create(uri);
        this.cards = client.getDatabase(database).getCollection("scorecards");
    }

    long count() {
        return cards.estimatedDocumentCount();
    }

    /** The days of partners. */
    long leads(int firstPartner, int partners, LocalDate from, LocalDate to) {
        List<String> ids = new ArrayList<>();
        for (int number = firstPartner; number < firstPartner + partners; number++) {
            String partner = History.partner(number);
            for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
                ids.add(partner + "/PARTNER/" + partner + "/" + day);
            }
        }
        long leads = 0;
        for (int start = 0; start < ids.size(); start += AT_ONCE) {
            List<String> some = ids.subList(start, Math.min(ids.size(), start + AT_ONCE));
            for (Document card : cards.find(new Document("_id", new Document("$in", some)))) {
                leads += counter(card, "leads");
            }
        }
        return leads;
    }

    @Override
    public void close() {
        client.close();
    }

    private static long counter(Document card, String name) {
        return card.getList("counters", Document.class).stream()
                .filter(entry -> name.equals(entry.getString("name")))
                .mapToLong(entry -> entry.getLong("value"))
                .sum();
    }
}
