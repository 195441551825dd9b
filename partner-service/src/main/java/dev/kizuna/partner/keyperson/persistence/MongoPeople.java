package dev.kizuna.partner.keyperson.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.persistence.MongoDocuments;
import dev.kizuna.partner.keyperson.domain.People;
import dev.kizuna.partner.keyperson.domain.Person;
import org.springframework.stereotype.Repository;

/** People in MongoDB. */
@Repository
class MongoPeople extends MongoDocuments<Person> implements People {

    MongoPeople(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        super(relay.aggregates(database, "people"), outbox, new PersonDocuments(), "partnerIds", "status");
    }
}
