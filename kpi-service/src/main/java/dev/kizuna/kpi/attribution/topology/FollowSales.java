package dev.kizuna.kpi.attribution.topology;

import dev.kizuna.kpi.attribution.domain.Paths;
import dev.kizuna.kpi.attribution.domain.SaleChange;
import dev.kizuna.kpi.attribution.domain.Touch;
import dev.kizuna.schemas.record.EventFields;
import java.time.Clock;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Sends each partner's touches to their journeys, and its sales to the journeys that they came of. */
final class FollowSales implements Processor<String, SpecificRecord, String, PathNews> {

    private final Clock clock;

    private ProcessorContext<String, PathNews> context;
    private Paths paths;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    FollowSales(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void init(ProcessorContext<String, PathNews> context) {
        this.context = context;
        this.paths = new Paths(new StoredThings(context.getStateStore(StoredThings.NAME)));
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
        @Nullable SpecificRecord event = record.value();
        if (event == null) {
            return;
        }
        Headers cause = Cause.of(record, context).headers();
        Touch touch = Reports.touch(event);
        if (touch != null) {
            tell(new JourneyNews.Touched(touch), cause);
        } else {
            paths.take(EventFields.partnerId(event), Reports.of(event)).forEach(change -> tell(change, cause));
        }
    }

    private void tell(SaleChange change, Headers cause) {
        String saleKey = change.partnerId() + "/" + change.conversionId();
        var after = change.after();
        tell(saleKey, after == null ? new SaleNews.Withdrawn() : new SaleNews.Told(after), cause);
        change.left().forEach(journeyId -> tell(new JourneyNews.Unwanted(journeyId, saleKey), cause));
        if (after != null) {
            change.asked().forEach(journeyId -> tell(new JourneyNews.Wanted(journeyId, saleKey, after.at()), cause));
        }
    }

    private void tell(JourneyNews news, Headers cause) {
        tell(news.journeyId(), news, cause);
    }

    /** Stamped by the clock, so that nothing is too old to be taken, however old the history is that is read. */
    private void tell(String key, PathNews news, Headers cause) {
        context.forward(new Record<>(key, news, Math.max(0, clock.millis()), cause));
    }
}
