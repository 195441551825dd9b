package dev.kizuna.kpi.attribution.topology;

import dev.kizuna.kpi.attribution.domain.Attributed;
import dev.kizuna.kpi.attribution.domain.Attribution;
import dev.kizuna.kpi.attribution.domain.Dossier;
import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** Keeps a dossier of each sale, and publishes its credits whenever they are other ones. */
final class DivideCredit implements Processor<String, SaleNews, String, SpecificRecord> {

    static final String DOSSIERS = "sale-dossiers";

    private final Attribution attribution;
    private final Clock clock;
    private final Counter first;
    private final Counter restated;

    private ProcessorContext<String, SpecificRecord> context;
    private KeyValueStore<String, Dossier> dossiers;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    DivideCredit(Attribution attribution, Clock clock, MeterRegistry meters) {
        this.attribution = attribution;
        this.clock = clock;
        this.first = meters.counter("kizuna.kpi.attributions", "restated", "false");
        this.restated = meters.counter("kizuna.kpi.attributions", "restated", "true");
    }

    static StoreBuilder<KeyValueStore<String, Dossier>> builder() {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(DOSSIERS), Serdes.String(), DossierFormat.serde());
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        this.dossiers = context.getStateStore(DOSSIERS);
    }

    @Override
    public void process(Record<String, SaleNews> record) {
        @Nullable Dossier known = dossiers.get(record.key());
        Dossier before = known == null ? Dossier.EMPTY : known;
        Dossier settled = with(before, record.value()).settled(attribution);
        if (settled.equals(before)) {
            return;
        }
        Source source = Cause.of(record).source();
        Dossier after = source == null ? settled : settled.causedBy(source);
        dossiers.put(record.key(), after);
        Attributed published = after.published();
        if (published != null && !published.equals(before.published())) {
            (published.revision() > 1 ? restated : first).increment();
            Instant now = clock.instant();
            context.forward(new Record<>(
                    published.partnerId(),
                    AttributionEvents.of(published, now, after.sources()),
                    Math.max(0, now.toEpochMilli())));
        }
    }

    private Dossier with(Dossier dossier, SaleNews news) {
        return switch (news) {
            case SaleNews.Told(var sale) -> dossier.with(sale);
            case SaleNews.Withdrawn() -> dossier.with(null);
            case SaleNews.Answered(var journeyId, var soldAt, var touches) ->
                dossier.answered(journeyId, soldAt, touches, attribution);
            case SaleNews.Touched(var touch) -> dossier.touched(List.of(touch), attribution);
        };
    }
}
