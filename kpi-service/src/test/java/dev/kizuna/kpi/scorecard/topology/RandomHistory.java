package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.event.Money;
import dev.kizuna.event.campaign.CostKind;
import dev.kizuna.event.campaign.DealStage;
import dev.kizuna.event.campaign.Qualification;
import dev.kizuna.event.sla.ObligationStatus;
import dev.kizuna.kpi.fixture.Events;
import dev.kizuna.kpi.fixture.LedgerEvents;
import dev.kizuna.kpi.fixture.LoadEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Events as chance has them: few ids, so that much is reported twice, contradicted and put on parents that come later. */
final class RandomHistory {

    static final Instant START = Instant.parse("2026-03-27T12:00:00Z");

    private static final int DAYS = 5;

    private final Random random;

    RandomHistory(Random random) {
        this.random = random;
    }

    /** The days on which something happens, wherever one is. */
    static List<LocalDate> days() {
        LocalDate first = LocalDate.ofInstant(START, ZoneOffset.UTC);
        return first.minusDays(1).datesUntil(first.plusDays(DAYS + 2)).toList();
    }

    List<SpecificRecord> eventsOf(String partnerId, int count) {
        var events = Events.of(partnerId);
        var history = new ArrayList<SpecificRecord>();
        for (int i = 0; i < count; i++) {
            history.add(any(events));
        }
        return history;
    }

    SpecificRecord any(Events events) {
        Instant at = START.plus(Duration.ofSeconds(random.nextInt(DAYS * 86_400)));
        return switch (random.nextInt(19)) {
            case 0, 1 -> events.touch(at, id("t", 12), id("c", 3), id("j", 6));
            case 2 -> events.reach(at, id("c", 3), maybe("report", 3), random.nextInt(3), random.nextInt(100), 1);
            case 3, 4 -> Events.of(events.lead(at, id("l", 6), maybe("c", 3), maybe("k", 2)), seldom("contact", 3));
            case 5 -> events.qualified(at, id("l", 6), Qualification.values()[random.nextInt(3)]);
            case 6, 7, 8 ->
                events.deal(
                        at,
                        id("d", 6),
                        DealStage.values()[random.nextInt(6)],
                        maybe("l", 6),
                        maybe("c", 3),
                        maybe("k", 2));
            case 9 ->
                Events.of(
                        events.conversion(at, id("v", 5), money(), maybe("d", 6), maybe("l", 6), maybe("c", 3)),
                        maybe("o", 3),
                        seldom("product", 2));
            case 10 -> Events.of(events.refund(at, id("r", 5), id("v", 7), money()), seldom("o", 3));
            case 11 ->
                random.nextBoolean()
                        ? Events.of(
                                events.cost(
                                        at, id("x", 8), CostKind.values()[random.nextInt(3)], money(), maybe("c", 3)),
                                seldom("invoice", 3))
                        : events.labour(at, id("x", 8), "1.3333", money(), maybe("c", 3));
            case 12 -> engagement(events, at);
            case 13 -> events.answer(at, id("i", 5), random.nextBoolean());
            case 14 ->
                random.nextInt(3) == 0
                        ? events.merged(at, id("l", 6), id("l", 6))
                        : events.qualified(at, id("l", 6), Qualification.MQL);
            case 15 -> LedgerEvents.accrued(events.partnerId(), at, id("m", 4), id("v", 7), money());
            case 16 -> LedgerEvents.reversed(events.partnerId(), at, id("m", 5), money());
            case 17 -> promise(events, at);
            default -> events.inquiry(at, id("i", 5), maybe("k", 2));
        };
    }

    private SpecificRecord promise(Events events, Instant due) {
        return LedgerEvents.promise(
                events.partnerId(),
                id("o", 6),
                random.nextBoolean() ? "response-24h" : "feedback-next-business-day",
                ObligationStatus.values()[random.nextInt(ObligationStatus.values().length)],
                1 + random.nextInt(6),
                due,
                maybe("k", 2));
    }

    private SpecificRecord engagement(Events events, Instant at) {
        return switch (random.nextInt(5)) {
            case 0 -> events.feedback(at, id("f", 3), maybe("k", 2));
            case 1 -> events.plan(at, id("f", 3));
            case 2 -> events.checkIn(at, id("h", 3), id("k", 2));
            case 3 -> LoadEvents.success(events.partnerId(), at, id("k", 2), id("s", 3), "demo-held");
            default -> events.reopening(at, id("i", 5));
        };
    }

    private Money money() {
        String currency = List.of("JPY", "JPY", "USD", "EUR").get(random.nextInt(4));
        return Events.money(random.nextInt(100_000) + ".37", currency);
    }

    private String id(String prefix, int pool) {
        return prefix + random.nextInt(pool);
    }

    private @Nullable String seldom(String prefix, int pool) {
        return random.nextInt(3) == 0 ? id(prefix, pool) : null;
    }

    private @Nullable String maybe(String prefix, int pool) {
        return random.nextInt(3) == 0 ? null : id(prefix, pool);
    }
}
