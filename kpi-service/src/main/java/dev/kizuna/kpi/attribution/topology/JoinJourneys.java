package dev.kizuna.kpi.attribution.topology;

import dev.kizuna.kpi.attribution.domain.Attribution;
import dev.kizuna.kpi.attribution.domain.ReferralCodes;
import dev.kizuna.kpi.attribution.domain.Touch;
import dev.kizuna.kpi.attribution.topology.Journeys.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Brings the touches of all partners on a journey to the sales that came of it, whichever is known first. */
final class JoinJourneys implements Processor<String, JourneyNews, String, SaleNews> {

    private final Attribution attribution;
    private final Duration kept;

    private ProcessorContext<String, SaleNews> context;
    private Journeys journeys;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    JoinJourneys(Attribution attribution, Duration kept) {
        this.attribution = attribution;
        this.kept = kept;
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
                Wish wish = journeys.want(
                        journeyId, saleKey, new Wish(soldAt, Cause.of(record).at()));
                tell(saleKey, new SaleNews.Answered(journeyId, soldAt, granted(journeyId, wish)), record);
            }
            case JourneyNews.Unwanted(var journeyId, var saleKey) -> journeys.leave(journeyId, saleKey);
        }
    }

    private void touched(Touch touch, Record<String, JourneyNews> record) {
        Instant cameAt = Cause.of(record).at();
        if (ReferralCodes.isJourney(touch.journeyId())) {
            journeys.issue(touch);
        } else {
            journeys.add(touch, cameAt, record.timestamp());
        }
        journeys.wishes(touch.journeyId()).forEach((saleKey, wish) -> {
            if (isGranted(wish, touch, cameAt)) {
                tell(saleKey, new SaleNews.Touched(touch), record);
            }
        });
    }

    private List<Touch> granted(String journeyId, Wish wish) {
        if (ReferralCodes.isJourney(journeyId)) {
            return journeys.issuedTo(journeyId).stream().toList();
        }
        List<Touch> touches = new ArrayList<>();
        journeys.forEachTouch(journeyId, (touch, cameAt) -> {
            if (isGranted(wish, touch, cameAt)) {
                touches.add(touch);
            }
        });
        touches.sort(Touch.IN_ORDER);
        return attribution.most(touches);
    }

    /**
     * Told by when the two were published and by nothing else, so that whoever reads the same topics again, at whatever
     * pace, forgets the same touches. Codes are never forgotten, however long before or after a sale they were issued.
     */
    private boolean isGranted(Wish wish, Touch touch, Instant cameAt) {
        return ReferralCodes.isJourney(touch.journeyId())
                || attribution.isWithin(touch.by().at(), wish.soldAt())
                        && !cameAt.plus(kept).isBefore(wish.toldAt());
    }

    private void tell(String saleKey, SaleNews news, Record<String, JourneyNews> cause) {
        context.forward(new Record<>(saleKey, news, cause.timestamp(), cause.headers()));
    }
}
