package dev.kizuna.kpi.attribution.topology;

import dev.kizuna.kpi.attribution.domain.Attribution;
import dev.kizuna.kpi.attribution.domain.Touch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Brings the touches of all partners on a journey to the sales that came of it, whichever is known first. */
final class JoinJourneys implements Processor<String, JourneyNews, String, SaleNews> {

    private final Attribution attribution;

    private ProcessorContext<String, SaleNews> context;
    private Journeys journeys;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    JoinJourneys(Attribution attribution) {
        this.attribution = attribution;
    }

    @Override
    public void init(ProcessorContext<String, SaleNews> context) {
        this.context = context;
        this.journeys = new Journeys(context);
    }

    @Override
    public void process(Record<String, JourneyNews> record) {
        switch (record.value()) {
            case JourneyNews.Touched(var touch) -> touched(touch, record);
            case JourneyNews.Wanted(var journeyId, var saleKey, var soldAt) -> {
                journeys.want(journeyId, saleKey, soldAt);
                tell(saleKey, new SaleNews.Answered(journeyId, soldAt, within(journeyId, soldAt)), record);
            }
            case JourneyNews.Unwanted(var journeyId, var saleKey) -> journeys.want(journeyId, saleKey, null);
        }
    }

    private void touched(Touch touch, Record<String, JourneyNews> record) {
        journeys.add(touch, record.timestamp());
        journeys.sales(touch.journeyId()).forEach((saleKey, soldAt) -> {
            if (attribution.isWithin(touch.by().at(), soldAt)) {
                tell(saleKey, new SaleNews.Touched(touch), record);
            }
        });
    }

    private List<Touch> within(String journeyId, Instant soldAt) {
        List<Touch> touches = new ArrayList<>();
        journeys.forEachTouch(journeyId, touch -> {
            if (attribution.isWithin(touch.by().at(), soldAt)) {
                touches.add(touch);
            }
        });
        touches.sort(Touch.IN_ORDER);
        return attribution.most(touches);
    }

    private void tell(String saleKey, SaleNews news, Record<String, JourneyNews> cause) {
        context.forward(new Record<>(saleKey, news, cause.timestamp()));
    }
}
