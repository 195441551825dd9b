package dev.kizuna.campaign.link.messaging;

import dev.kizuna.campaign.link.domain.Touch;
import dev.kizuna.campaign.link.domain.Touches;
import dev.kizuna.event.campaign.TouchRecorded;
import dev.kizuna.kit.kafka.EventProducer;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Touches as events. A redirect waits a moment for Kafka; a touch that takes longer goes on its way without it. */
public final class KafkaTouches implements Touches, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(KafkaTouches.class);
    private static final String CHANNEL = "link";

    private final EventProducer producer;
    /** Where the producer waits, when it has to. */
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private final Duration patience;
    private final MeterRegistry meters;

    /** @param patience how long a visitor is kept waiting at most */
    public KafkaTouches(EventProducer producer, Duration patience, MeterRegistry meters) {
        this.producer = producer;
        this.patience = patience;
        this.meters = meters;
    }

    @Override
    public void record(Touch touch) {
        TouchRecorded event = TouchRecorded.newBuilder()
                .setEventId(touch.stamp().eventId())
                .setOccurredAt(touch.stamp().occurredAt())
                .setPartnerId(touch.partnerId())
                .setTouchId(touch.touchId())
                .setCampaignId(touch.campaignId())
                .setLinkId(touch.linkId())
                .setJourneyId(touch.journeyId())
                .setChannel(CHANNEL)
                .build();
        CompletableFuture<RecordMetadata> acknowledged = CompletableFuture.supplyAsync(
                        () -> producer.send(event), threads)
                .thenCompose(Function.identity())
                .whenComplete((RecordMetadata _, Throwable failure) -> count(touch, failure));
        try {
            acknowledged.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            meters.counter("kizuna.touches.late").increment();
        } catch (ExecutionException e) {
            log.debug("Touch {} was not recorded", touch.touchId(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.close();
    }

    private void count(Touch touch, @Nullable Throwable failure) {
        meters.counter("kizuna.touches", "outcome", failure == null ? "recorded" : "lost")
                .increment();
        if (failure != null) {
            log.warn("Touch {} of link {} is lost: {}", touch.touchId(), touch.linkId(), failure.toString());
        }
    }
}
