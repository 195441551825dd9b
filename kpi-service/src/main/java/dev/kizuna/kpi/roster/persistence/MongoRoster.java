package dev.kizuna.kpi.roster.persistence;

import static dev.kizuna.kpi.roster.persistence.RosterDocuments.ID;
import static dev.kizuna.kpi.roster.persistence.RosterDocuments.VERSION;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import dev.kizuna.kpi.roster.domain.Member;
import dev.kizuna.kpi.roster.domain.Roster;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** The roster in the collection {@code roster}, one document a partner. */
public final class MongoRoster implements Roster {

    private static final int ATTEMPTS = 10;

    private final MongoCollection<Document> members;

    public MongoRoster(MongoDatabase database) {
        this.members = database.getCollection("roster");
        members.createIndex(new Document(ID, 1).append(VERSION, 1), new IndexOptions().unique(true));
    }

    @Override
    public void tell(Collection<Member> told) {
        Map<String, Member> byPartner = new LinkedHashMap<>();
        told.forEach(member -> byPartner.merge(member.partnerId(), member, Member::mergedWith));
        byPartner.values().forEach(this::tellOne);
    }

    @Override
    public Optional<Member> find(String partnerId) {
        return Optional.ofNullable(members.find(new Document(ID, partnerId)).first())
                .map(RosterDocuments::member);
    }

    @Override
    public List<Member> all() {
        List<Member> all = members.find().map(RosterDocuments::member).into(new ArrayList<>());
        all.sort(Comparator.comparing(Member::partnerId));
        return all;
    }

    private void tellOne(Member told) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (tried(told)) {
                return;
            }
        }
        throw new IllegalStateException("What is known of " + told.partnerId() + " kept changing");
    }

    /** False when another writer came in between. */
    private boolean tried(Member told) {
        Document known = members.find(new Document(ID, told.partnerId())).first();
        try {
            if (known == null) {
                members.insertOne(RosterDocuments.of(told, 1));
                return true;
            }
            Member before = RosterDocuments.member(known);
            Member after = before.mergedWith(told);
            if (after.equals(before)) {
                return true;
            }
            long version = known.getLong(VERSION);
            var filter = new Document(ID, told.partnerId()).append(VERSION, version);
            return members.replaceOne(filter, RosterDocuments.of(after, version + 1))
                            .getMatchedCount()
                    == 1;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
