package dev.kizuna.kpi.health.messaging;

import dev.kizuna.event.kpi.PartnerHealthFell;
import dev.kizuna.event.kpi.PartnerHealthRecovered;
import dev.kizuna.event.partner.PartnerProfile;
import dev.kizuna.kit.kafka.EventHandler;
import dev.kizuna.kit.kafka.ReceivedEvent;
import dev.kizuna.kpi.health.domain.Fall;
import dev.kizuna.kpi.health.domain.WatchedPartners;
import dev.kizuna.kpi.health.domain.WatchedPartners.News;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Keeps who answers for a partner, as its profile says, and whether its health fell. */
public final class HealthProjection implements EventHandler {

    private final WatchedPartners partners;

    public HealthProjection(WatchedPartners partners) {
        this.partners = partners;
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        partners.apply(
                events.stream().flatMap(received -> news(received.event())).toList());
    }

    private static Stream<News> news(@Nullable SpecificRecord event) {
        return switch (event) {
            case PartnerProfile profile -> Stream.of(new News.Managed(profile.getPartnerId(), profile.getOwnerId()));
            case PartnerHealthFell fell ->
                Stream.of(new News.Fell(
                        fell.getPartnerId(),
                        new Fall(
                                fell.getFallId(),
                                fell.getDay(),
                                fell.getOccurredAt(),
                                fell.getScore(),
                                fell.getBefore(),
                                fell.getComparedWith())));
            case PartnerHealthRecovered back -> Stream.of(new News.Recovered(back.getPartnerId(), back.getFallId()));
            case null, default -> Stream.empty();
        };
    }
}
