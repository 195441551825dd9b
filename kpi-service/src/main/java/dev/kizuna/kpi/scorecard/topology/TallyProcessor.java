package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.event.campaign.CampaignAdjusted;
import dev.kizuna.event.campaign.CampaignCompleted;
import dev.kizuna.event.campaign.CampaignLaunched;
import dev.kizuna.event.campaign.CampaignPaused;
import dev.kizuna.event.campaign.CampaignPlanned;
import dev.kizuna.event.partner.IntermediateSuccessNoted;
import dev.kizuna.event.partner.KeyPersonAppointed;
import dev.kizuna.event.partner.KeyPersonStoodDown;
import dev.kizuna.event.partner.LoadPhasePlanned;
import dev.kizuna.event.partner.LoadPhaseWithdrawn;
import dev.kizuna.event.partner.PartnerOwnerChanged;
import dev.kizuna.event.partner.PartnerProfile;
import dev.kizuna.event.partner.PartnerRegistered;
import dev.kizuna.event.partner.RampPlanAgreed;
import dev.kizuna.kpi.scorecard.domain.Contribution;
import dev.kizuna.kpi.scorecard.domain.Contribution.Achieved;
import dev.kizuna.kpi.scorecard.domain.Fact;
import dev.kizuna.kpi.scorecard.domain.Pricing;
import dev.kizuna.kpi.scorecard.domain.Pricing.Wanted;
import dev.kizuna.kpi.scorecard.domain.Tally;
import dev.kizuna.kpi.scorecard.domain.Tally.Change;
import dev.kizuna.schemas.record.EventFields;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files what events report, applies what that changes to the cards, and publishes the changed cards. */
final class TallyProcessor implements Processor<String, SpecificRecord, String, TallyNews> {

    private static final Logger log = LoggerFactory.getLogger(TallyProcessor.class);
    private static final int PUBLISH_AT_ONCE = 5_000;

    private final TallyRules rules;
    private final Deserializer<SpecificRecord> deserializer;
    private final Clock clock;
    private final TallyMeters meters;

    private ProcessorContext<String, TallyNews> context;
    private Partners partners;
    private Pace pace;
    private Cards cards;
    private AwaitingRates awaiting;
    private Pricing pricing;
    private StoredRates rates;
    private Tally tally;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    TallyProcessor(TallyRules rules, Deserializer<SpecificRecord> deserializer, Clock clock, TallyMeters meters) {
        this.rules = rules;
        this.deserializer = deserializer;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, TallyNews> context) {
        this.context = context;
        String currency = rules.currencyCode();
        partners = new Partners(
                new Zones(context.getStateStore(Zones.NAME), rules.defaultZone()),
                new Owners(context.getStateStore(Owners.NAME)));
        cards = cards();
        context.<BeforeCommit>getStateStore(BeforeCommit.NAME).run(cards::write);
        awaiting = new AwaitingRates(context.getStateStore(AwaitingRates.NAME));
        rates = new StoredRates(context.getStateStore(ScorecardTopology.RATES_STORE), deserializer, currency);
        pricing = new Pricing(rates, currency);
        tally = new Tally(new StoredFacts(context.getStateStore(StoredFacts.NAME)), pricing);
        pace = new Pace(rules.publishInterval(), clock);
        context.schedule(
                Instant.EPOCH, rules.publishInterval(), PunctuationType.WALL_CLOCK_TIME, _ -> publishWhenDue());
        context.schedule(rules.rateInterval(), PunctuationType.WALL_CLOCK_TIME, _ -> reprice());
    }

    private Cards cards() {
        var days = new HeldCards(context.getStateStore(Cards.NAME));
        var rollUps = new RollUps(
                context.getStateStore(RollUps.NAME),
                days,
                new ScopeIndex(context.getStateStore(ScopeIndex.NAME)),
                partners);
        return new Cards(days, rollUps, partners, context.getStateStore(Cards.UNPUBLISHED), clock.millis());
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
        @Nullable SpecificRecord event = record.value();
        if (event == null) {
            return;
        }
        cards.sumUp();
        pace.processed(record.timestamp());
        String partnerId = EventFields.partnerId(event);
        switch (event) {
            case PartnerProfile profile -> told(partnerId, () -> partners.take(profile), record.timestamp());
            case PartnerRegistered registration ->
                told(partnerId, () -> partners.take(registration), record.timestamp());
            case PartnerOwnerChanged change -> told(partnerId, () -> partners.take(change), record.timestamp());
            case KeyPersonAppointed _,
                    RampPlanAgreed _,
                    KeyPersonStoodDown _,
                    LoadPhasePlanned _,
                    LoadPhaseWithdrawn _,
                    IntermediateSuccessNoted _ -> {
                tell(
                        partnerId,
                        new TallyNews.KeyPersonReported(
                                event, partners.of(partnerId).zone()),
                        record.timestamp());
                take(partnerId, event, record.timestamp());
            }
            case CampaignPlanned _, CampaignLaunched _, CampaignAdjusted _, CampaignPaused _, CampaignCompleted _ ->
                tell(
                        partnerId,
                        new TallyNews.CampaignReported(
                                event, partners.of(partnerId).zone()));
            default -> take(partnerId, event, record.timestamp());
        }
        meters.tallied(event);
        if (cards.unpublishedCount() >= PUBLISH_AT_ONCE) {
            publish();
        }
    }

    private void take(String partnerId, SpecificRecord event, long published) {
        FactReader.read(event, Instant.ofEpochMilli(published)).ifPresent(fact -> take(partnerId, fact, published));
    }

    private void take(String partnerId, Fact reported, long since) {
        apply(partnerId, tally.take(partnerId, partners.of(partnerId).zone(), reported), since);
    }

    private void apply(String partnerId, Tally.Outcome outcome, long since) {
        PartnerDays partner = partners.of(partnerId);
        ZoneId zone = partner.zone();
        await(partnerId, zone, outcome.fact());
        if (outcome.changes().isEmpty()) {
            return;
        }
        meters.changed(outcome.restates());
        if (losesVisitor(outcome)) {
            recount(partnerId, partner, since);
        } else {
            cards.apply(partnerId, partner, outcome.changes(), source(), since);
        }
        for (Change change : outcome.changes()) {
            if (change.contribution() instanceof Contribution.Doubted doubted && change.times() > 0) {
                meters.implausible(doubted.doubt().label());
            }
            if (change.contribution() instanceof Achieved achieved) {
                tell(partnerId, new TallyNews.AchievementChanged(partnerId, achieved, change.times() > 0, zone), since);
            }
        }
    }

    /** A visitor cannot be taken out of a sketch, so the partner's sketches are made anew; this is rare. */
    private static boolean losesVisitor(Tally.Outcome outcome) {
        return outcome.changes().stream()
                .anyMatch(change -> change.times() < 0 && change.contribution() instanceof Contribution.Visitor);
    }

    /** Takes in what was told of a partner itself: its days may move, or be another manager's. */
    private void told(String partnerId, Runnable taking, long since) {
        PartnerDays before = partners.of(partnerId);
        taking.run();
        PartnerDays now = partners.of(partnerId);
        if (!now.zone().equals(before.zone())) {
            log.info("The days of partner {} are those of {} now; counting anew", partnerId, now.zone());
            recount(partnerId, before, since);
            tell(partnerId, new TallyNews.ZoneChanged(partnerId, now.zone()));
        } else if (!now.ownership().equals(before.ownership())) {
            cards.handOver(partnerId, before, now);
        }
        if (now.provisional() != before.provisional()) {
            cards.republish(partnerId, since);
        }
    }

    private void recount(String partnerId, PartnerDays before, long since) {
        PartnerDays now = partners.of(partnerId);
        ZoneId zone = now.zone();
        Map<CardKey, DayCard> fresh = new HashMap<>();
        List<Fact> waiting = tally.recount(partnerId, zone, contribution -> {
            if (contribution instanceof Contribution.CardEntry entry) {
                fresh.computeIfAbsent(CardKey.of(partnerId, entry.slot()), _ -> new DayCard())
                        .add(entry, 1);
            }
        });
        waiting.forEach(fact -> await(partnerId, zone, fact));
        cards.replaceAll(partnerId, fresh, before, now, source(), since);
        meters.recounted();
    }

    private void await(String partnerId, ZoneId zone, Fact fact) {
        Wanted wanted = pricing.wantedBy(fact, zone);
        if (wanted != null) {
            awaiting.add(wanted, partnerId, fact.id());
        }
    }

    private void reprice() {
        for (Wanted wanted : awaiting.wanted()) {
            if (rates.isSet(wanted.currency(), wanted.day())) {
                awaiting.take(wanted).forEach(this::reprice);
            }
        }
    }

    private void reprice(AwaitingRates.Waiting waiting) {
        ZoneId zone = partners.of(waiting.partnerId()).zone();
        Tally.Outcome outcome = tally.reprice(waiting.partnerId(), zone, waiting.id());
        if (outcome != null) {
            apply(waiting.partnerId(), outcome, clock.millis());
        }
    }

    private void publishWhenDue() {
        cards.sumUp();
        if (pace.isDue()) {
            boolean changed = cards.unpublishedCount() > 0;
            publish();
            if (changed || pace.isLively()) {
                context.commit();
            }
        }
    }

    private void publish() {
        String currency = rules.currencyCode();
        int partition = context.taskId().partition();
        Instant now = clock.instant();
        cards.publish(now, (key, card, since) -> {
            var published = StoredCards.card(key, card, currency, partition);
            tell(key.text(), new TallyNews.CardChanged(CardEvents.of(published)));
            meters.published(Duration.ofMillis(now.toEpochMilli() - since));
        });
    }

    private void tell(String key, TallyNews news) {
        tell(key, news, clock.millis());
    }

    /** @param since when it was published of which the news is, for those who judge what is old otherwise */
    private void tell(String key, TallyNews news, long since) {
        context.forward(new Record<>(key, news, Math.max(0, since)));
    }

    /** The record that is being processed; null while the clock is the cause. */
    private @Nullable RecordMetadata source() {
        return context.recordMetadata().filter(origin -> origin.topic() != null).orElse(null);
    }
}
