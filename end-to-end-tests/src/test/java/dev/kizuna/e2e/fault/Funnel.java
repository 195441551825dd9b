package dev.kizuna.e2e.fault;

import dev.kizuna.e2e.stack.Cluster;
import dev.kizuna.event.Money;
import dev.kizuna.event.campaign.ConversionRecorded;
import dev.kizuna.event.campaign.ConversionRefunded;
import dev.kizuna.event.campaign.DealStage;
import dev.kizuna.event.campaign.DealStageReached;
import dev.kizuna.event.campaign.LeadCaptured;
import dev.kizuna.event.campaign.LeadQualified;
import dev.kizuna.event.campaign.Qualification;
import dev.kizuna.event.campaign.TouchRecorded;
import dev.kizuna.event.partner.PartnerProfile;
import dev.kizuna.schemas.record.EventRecords;
import dev.kizuna.schemas.record.PartnerKeys;
import dev.kizuna.schemas.record.PartnerPartitioner;
import dev.kizuna.schemas.serde.AvroSerializer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Stories of leads: who followed which links, became a lead, was judged, bought, and got money back. What is told of one
 * comes in any order, some of it much later and some of it twice; {@link Expected} is told each story once.
 */
final class Funnel implements Load, AutoCloseable {

    static final LocalDate FIRST = LocalDate.parse("2026-05-11");
    static final int DAYS = 5;

    private static final int CAMPAIGNS = 3;
    private static final int MANAGERS = 4;
    private static final int LATE = 300;
    private static final String SOURCE = "/fault-test";
    private static final List<ZoneId> ZONES = List.of(ZoneId.of("Asia/Tokyo"), ZoneId.of("America/New_York"));

    private final KafkaProducer<String, SpecificRecord> producer;
    private final int partners;
    private final Expected expected = new Expected();
    private final List<SpecificRecord> late = new ArrayList<>();
    private int stories;

    Funnel(int partners, Cluster cluster) {
        this.partners = partners;
        var serializer = new AvroSerializer<SpecificRecord>();
        serializer.configure(Map.of("schema.registry.url", cluster.registryUrl()), false);
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        cluster.broker().bootstrapServers(),
                        ProducerConfig.PARTITIONER_CLASS_CONFIG,
                        PartnerPartitioner.class),
                new StringSerializer(),
                serializer);
        for (int number = 0; number < partners; number++) {
            register(number);
        }
        producer.flush();
    }

    /** What all stories together must come to. */
    Expected expected() {
        return expected;
    }

    @Override
    public void makeOne(Random random) {
        tell(stories % partners, random);
    }

    /** One story of each partner. */
    void makeOneEach(Random random) {
        for (int number = 0; number < partners; number++) {
            tell(number, random);
        }
    }

    @Override
    public void flush() {
        late.forEach(this::send);
        late.clear();
        producer.flush();
    }

    private void tell(int number, Random random) {
        List<SpecificRecord> events = story(number, random);
        for (SpecificRecord event : List.copyOf(events)) {
            if (random.nextInt(4) == 0) {
                events.add(event);
            }
        }
        Collections.shuffle(events, random);
        for (SpecificRecord event : events) {
            if (random.nextInt(8) == 0) {
                late.add(event);
            } else {
                send(event);
            }
        }
        if (late.size() > LATE) {
            Collections.shuffle(late, random);
            List<SpecificRecord> due = late.subList(0, LATE / 2);
            due.forEach(this::send);
            due.clear();
        }
    }

    private List<SpecificRecord> story(int number, Random random) {
        String partnerId = partner(number);
        String story = "story-" + stories++;
        String campaignId = "campaign-" + random.nextInt(CAMPAIGNS);
        String keyPersonId = "key-person-" + number;
        var card =
                expected.of(ZONES.get(number % ZONES.size()), partnerId, managerOf(partnerId), campaignId, keyPersonId);
        Instant captured = anyTime(random);
        List<SpecificRecord> events = new ArrayList<>();
        for (int touch = random.nextInt(3); touch >= 0; touch--) {
            Instant touched = captured.minusSeconds(random.nextInt(100_000));
            card.touched(touched, story);
            events.add(TouchRecorded.newBuilder()
                    .setEventId(story + "-touched-" + touch)
                    .setOccurredAt(touched)
                    .setPartnerId(partnerId)
                    .setTouchId(story + "-touch-" + touch)
                    .setCampaignId(campaignId)
                    .setJourneyId(story)
                    .setChannel("link")
                    .build());
        }
        card.count(captured, "leads");
        events.add(LeadCaptured.newBuilder()
                .setEventId(story + "-captured")
                .setOccurredAt(captured)
                .setPartnerId(partnerId)
                .setLeadId(story + "-lead")
                .setCampaignId(campaignId)
                .setKeyPersonId(keyPersonId)
                .setJourneyId(story)
                .build());
        if (random.nextInt(3) > 0) {
            Instant judged = captured.plusSeconds(random.nextInt(80_000));
            card.count(judged, "mql");
            events.add(LeadQualified.newBuilder()
                    .setEventId(story + "-judged")
                    .setOccurredAt(judged)
                    .setPartnerId(partnerId)
                    .setLeadId(story + "-lead")
                    .setQualification(Qualification.MQL)
                    .build());
        }
        if (random.nextInt(2) == 0) {
            won(events, card, story, partnerId, captured, random);
        }
        return events;
    }

    private static void won(
            List<SpecificRecord> events,
            Expected.Cards card,
            String story,
            String partnerId,
            Instant captured,
            Random random) {
        Instant prospect = captured.plusSeconds(random.nextInt(50_000));
        // two seconds at a time, so that every median is a whole number
        Instant won = captured.plus(Duration.ofSeconds(2L * random.nextInt(100_000)));
        BigDecimal amount = BigDecimal.valueOf(1_000 + random.nextInt(900_000)).setScale(4);
        card.count(prospect, "prospects");
        card.count(won, "won");
        card.leadTime(won, Duration.between(captured, won).toSeconds());
        card.count(won, "conversions");
        card.add(won, "revenue", amount);
        events.add(stage(story, partnerId, DealStage.PROSPECT, prospect));
        events.add(stage(story, partnerId, DealStage.WON, won));
        events.add(ConversionRecorded.newBuilder()
                .setEventId(story + "-sold")
                .setOccurredAt(won)
                .setPartnerId(partnerId)
                .setConversionId(story + "-sale")
                .setDealId(story + "-deal")
                .setAmount(new Money(amount, "JPY"))
                .build());
        if (random.nextInt(3) == 0) {
            Instant refunded = won.plusSeconds(random.nextInt(50_000));
            BigDecimal back = amount.divide(BigDecimal.TEN).setScale(4);
            card.count(refunded, "refunds");
            card.add(refunded, "refunds", back);
            events.add(ConversionRefunded.newBuilder()
                    .setEventId(story + "-refunded")
                    .setOccurredAt(refunded)
                    .setPartnerId(partnerId)
                    .setConversionId(story + "-sale")
                    .setRefundId(story + "-refund")
                    .setAmount(new Money(back, "JPY"))
                    .build());
        }
    }

    private static SpecificRecord stage(String story, String partnerId, DealStage stage, Instant at) {
        return DealStageReached.newBuilder()
                .setEventId(story + "-" + stage)
                .setOccurredAt(at)
                .setPartnerId(partnerId)
                .setDealId(story + "-deal")
                .setLeadId(story + "-lead")
                .setStage(stage)
                .build();
    }

    /** Within the middle of the days, so that what comes before and after is inside too. */
    private static Instant anyTime(Random random) {
        return FIRST.plusDays(2).atStartOfDay(ZONES.getFirst()).toInstant().plusMillis(random.nextInt(60_000_000));
    }

    private void register(int number) {
        String partnerId = partner(number);
        producer.send(EventRecords.of(
                PartnerKeys.profile(partnerId),
                PartnerProfile.newBuilder()
                        .setEventId("profile-" + partnerId)
                        .setOccurredAt(Instant.now())
                        .setPartnerId(partnerId)
                        .setName(partnerId)
                        .setTimeZone(ZONES.get(number % ZONES.size()).getId())
                        .setCalendarId("JP")
                        .setOwnerId(managerOf(partnerId))
                        .build(),
                SOURCE));
    }

    private static String partner(int number) {
        return "funnel-partner-" + number;
    }

    private static String managerOf(String partnerId) {
        return "manager-" + Math.floorMod(partnerId.hashCode(), MANAGERS);
    }

    private void send(SpecificRecord event) {
        producer.send(EventRecords.of(event, SOURCE));
    }

    @Override
    public void close() {
        producer.close();
    }
}
