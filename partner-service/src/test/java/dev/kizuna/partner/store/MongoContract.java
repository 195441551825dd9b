package dev.kizuna.partner.store;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxEntry;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.domain.Documents;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract on a real store, with a real relay whose Kafka is a list. */
@ParameterizedClass
@EnumSource(StoreUnderTest.class)
public abstract class MongoContract<T> extends DocumentsContract<T> {

    @Parameter
    protected StoreUnderTest store;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private OutboxRelay relay;
    private Documents<T> documents;

    protected abstract Documents<T> adapter(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox);

    @BeforeEach
    final void open() {
        relay = new OutboxRelay(
                entry -> told.add(entry.id()), Clock.systemUTC(), "contract", new SimpleMeterRegistry());
        documents = adapter(
                relay,
                store.newDatabase(),
                event -> new OutboxEntry(
                        event.occurrence().eventId(), "topic", event.partnerId(), new byte[] {1}, Map.of()));
        relay.start();
    }

    @AfterEach
    final void close() {
        if (relay != null) {
            relay.stop();
        }
    }

    @Override
    protected final Documents<T> documents() {
        return documents;
    }

    @Override
    protected final List<String> told() {
        return told;
    }
}
