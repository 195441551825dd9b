package dev.kizuna.partner.agenda.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.agenda.domain.Agenda;
import dev.kizuna.partner.agenda.domain.Agendas;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.persistence.MongoDocuments;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Pages of check-ins in MongoDB. */
@Repository
class MongoAgendas extends MongoDocuments<Agenda> implements Agendas {

    MongoAgendas(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        super(relay.aggregates(database, "agendas"), outbox, new AgendaDocuments(), "partnerId");
    }

    @Override
    public List<Agenda> frozenOf(String partnerId) {
        return query(
                new Document("state.partnerId", partnerId).append("state.status", Agenda.Status.FROZEN.name()),
                new Document("_id", 1),
                0);
    }
}
