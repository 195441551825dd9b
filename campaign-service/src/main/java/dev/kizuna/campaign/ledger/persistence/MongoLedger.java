package dev.kizuna.campaign.ledger.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import dev.kizuna.campaign.aggregate.domain.Money;
import dev.kizuna.campaign.aggregate.persistence.DocumentFields;
import dev.kizuna.campaign.ledger.domain.Account;
import dev.kizuna.campaign.ledger.domain.Entry;
import dev.kizuna.campaign.ledger.domain.Ledger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One document an entry, under the id of the event that it books: written once, never replaced. */
public final class MongoLedger implements Ledger {

    private static final String ID = "_id";
    private static final String PARTNER_ID = "partnerId";
    private static final String CURRENCY = "currency";
    private static final UpdateOptions INSERT_ONLY = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> entries;

    public MongoLedger(MongoDatabase documents) {
        this.entries = documents.getCollection("ledger");
        entries.createIndex(Indexes.ascending(PARTNER_ID, CURRENCY));
    }

    @Override
    public void book(Collection<Entry> booked, Instant now) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Entry entry : booked) {
            writes.add(new UpdateOneModel<>(
                    new Document(ID, entry.id()), new Document("$setOnInsert", write(entry, now)), INSERT_ONLY));
        }
        entries.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    @Override
    public List<Booked> of(String partnerId, String currency) {
        var found = new ArrayList<Booked>();
        entries.find(new Document(PARTNER_ID, partnerId).append(CURRENCY, currency))
                .forEach(document -> found.add(read(document)));
        found.sort(Comparator.comparing(Booked::bookedAt)
                .thenComparing(booked -> booked.entry().at())
                .thenComparing(booked -> booked.entry().id()));
        return found;
    }

    @Override
    public Set<String> currencies(String partnerId) {
        Set<String> currencies = new TreeSet<>();
        entries.distinct(CURRENCY, new Document(PARTNER_ID, partnerId), String.class)
                .forEach(currencies::add);
        return currencies;
    }

    private static Document write(Entry entry, Instant now) {
        return new Document(PARTNER_ID, entry.partnerId())
                .append(CURRENCY, entry.amount().currency())
                .append("at", DocumentFields.date(entry.at()))
                .append("kind", entry.kind().name())
                .append("reference", entry.reference())
                .append("debit", entry.debit().name())
                .append("credit", entry.credit().name())
                .append("amount", DocumentFields.decimal(entry.amount().amount()))
                .append("exchange", write(entry.rate()))
                .append("bookedAt", DocumentFields.date(now));
    }

    private static @Nullable Document write(Entry.@Nullable Rate rate) {
        return rate == null
                ? null
                : new Document("rate", DocumentFields.decimal(rate.rate()))
                        .append("day", DocumentFields.day(rate.day()));
    }

    private static Entry.@Nullable Rate rate(@Nullable Document document) {
        return document == null
                ? null
                : new Entry.Rate(
                        DocumentFields.decimal(document, "rate"),
                        Objects.requireNonNull(DocumentFields.day(document, "day")));
    }

    private static Booked read(Document document) {
        return new Booked(
                new Entry(
                        document.getString(ID),
                        document.getString(PARTNER_ID),
                        Objects.requireNonNull(DocumentFields.instant(document, "at")),
                        Entry.Kind.valueOf(document.getString("kind")),
                        document.getString("reference"),
                        Account.valueOf(document.getString("debit")),
                        Account.valueOf(document.getString("credit")),
                        new Money(DocumentFields.decimal(document, "amount"), document.getString(CURRENCY)),
                        rate(document.get("exchange", Document.class))),
                Objects.requireNonNull(DocumentFields.instant(document, "bookedAt")));
    }
}
