package dev.kizuna.notification.directory.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import dev.kizuna.notification.directory.domain.Directory;
import dev.kizuna.notification.directory.domain.Partner;
import dev.kizuna.notification.directory.domain.Person;
import dev.kizuna.schemas.record.PartnerKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;

/** Entries in MongoDB under the directory's own keys, so that a tombstone finds what it has to erase. */
public final class MongoDirectory implements Directory {

    private static final List<String> LOOKED_UP_BY =
            List.of("slackChannel", "lineGroupId", "slackUserId", "lineUserId", "ownerId", "managerId", "executiveId");

    private final MongoCollection<Document> collection;

    public MongoDirectory(MongoDatabase database) {
        collection = database.getCollection("directory");
        LOOKED_UP_BY.forEach(field -> collection.createIndex(Indexes.ascending(field)));
        // where names were kept before; no tombstone would reach what is left there
        database.getCollection("names").drop();
    }

    @Override
    public Optional<Partner> partner(String partnerId) {
        return find(PartnerKeys.profile(partnerId)).map(DirectoryDocuments::partner);
    }

    @Override
    public Optional<Person> person(String partnerId, String personId) {
        return find(PartnerKeys.person(partnerId, personId)).map(DirectoryDocuments::person);
    }

    @Override
    public List<Partner> partnersOfSlackChannel(String channel) {
        return partners(new Document("slackChannel", channel));
    }

    @Override
    public List<Partner> partnersOfLineGroup(String groupId) {
        return partners(new Document("lineGroupId", groupId));
    }

    @Override
    public List<Partner> partnersLookedAfterBy(String personId) {
        return partners(new Document(
                "$or",
                Stream.of("ownerId", "managerId", "executiveId")
                        .map(role -> new Document(role, personId))
                        .toList()));
    }

    @Override
    public List<Person> entriesOfSlackUser(String slackUserId) {
        return people(new Document("slackUserId", slackUserId));
    }

    @Override
    public List<Person> entriesOfLineUser(String lineUserId) {
        return people(new Document("lineUserId", lineUserId));
    }

    @Override
    public void put(Partner partner) {
        String key = PartnerKeys.profile(partner.partnerId());
        put(key, DirectoryDocuments.write(key, partner));
    }

    @Override
    public void put(Person person) {
        String key = PartnerKeys.person(person.partnerId(), person.personId());
        put(key, DirectoryDocuments.write(key, person));
    }

    @Override
    public void erase(String directoryKey) {
        collection.deleteOne(new Document("_id", directoryKey));
    }

    private void put(String key, Document document) {
        collection.replaceOne(new Document("_id", key), document, new ReplaceOptions().upsert(true));
    }

    private Optional<Document> find(String key) {
        return Optional.ofNullable(collection.find(new Document("_id", key)).first());
    }

    private List<Partner> partners(Document filter) {
        return collection
                .find(filter.append(DirectoryDocuments.KIND, DirectoryDocuments.PARTNER))
                .sort(new Document("_id", 1))
                .map(DirectoryDocuments::partner)
                .into(new ArrayList<>());
    }

    private List<Person> people(Document filter) {
        return collection
                .find(filter.append(DirectoryDocuments.KIND, DirectoryDocuments.PERSON))
                .sort(new Document("_id", 1))
                .map(DirectoryDocuments::person)
                .into(new ArrayList<>());
    }
}
