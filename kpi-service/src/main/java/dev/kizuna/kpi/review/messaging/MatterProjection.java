package dev.kizuna.kpi.review.messaging;

import dev.kizuna.kit.kafka.EventHandler;
import dev.kizuna.kit.kafka.ReceivedEvent;
import dev.kizuna.kpi.review.domain.Matter;
import dev.kizuna.kpi.review.domain.Matters;
import java.util.ArrayList;
import java.util.List;

/** Keeps the matters up to date that wait for people. */
public final class MatterProjection implements EventHandler {

    private final Matters matters;

    public MatterProjection(Matters matters) {
        this.matters = matters;
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        List<Matter> told = new ArrayList<>();
        for (ReceivedEvent received : events) {
            if (received.event() != null) {
                told.addAll(MatterReports.of(received.event()));
            }
        }
        matters.tell(told);
    }
}
