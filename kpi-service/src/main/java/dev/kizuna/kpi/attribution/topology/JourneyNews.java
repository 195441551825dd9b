package dev.kizuna.kpi.attribution.topology;

import dev.kizuna.kpi.attribution.domain.Touch;
import java.time.Instant;

/** What is to be known at a journey, by whose id it is keyed. */
sealed interface JourneyNews extends PathNews {

    String journeyId();

    /** There was a touch. */
    record Touched(Touch touch) implements JourneyNews {

        @Override
        public String journeyId() {
            return touch.journeyId();
        }
    }

    /** A sale came of the journey: it wants to know the touches that can have led to it, now and later. */
    record Wanted(String journeyId, String saleKey, Instant soldAt) implements JourneyNews {}

    /** A sale did not come of the journey after all. */
    record Unwanted(String journeyId, String saleKey) implements JourneyNews {}
}
