package dev.kizuna.partner.keyperson.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.persistence.MongoDocuments;
import dev.kizuna.partner.keyperson.domain.People;
import dev.kizuna.partner.keyperson.domain.Person;
import dev.kizuna.partner.keyperson.domain.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** People in MongoDB. */
@Repository
class MongoPeople extends MongoDocuments<Person> implements People {

    private static final List<String> ON_THE_WAY = Stream.concat(
                    Arrays.stream(Role.Status.values())
                            .filter(Role.Status::isOnTheWay)
                            .map(Role.Status::name),
                    Stream.of(RoleDocuments.FORMERLY_ANNOUNCED))
            .toList();

    MongoPeople(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        super(relay.aggregates(database, "people"), outbox, new PersonDocuments(), "partnerIds", "status");
    }

    @Override
    public List<Person> onTheWay(Set<String> partnerIds) {
        return partnerIds.isEmpty()
                ? List.of()
                : query(
                        new Document("state.partnerId", new Document("$in", partnerIds))
                                .append("state.status", new Document("$in", ON_THE_WAY)),
                        new Document("_id", 1),
                        0);
    }
}
