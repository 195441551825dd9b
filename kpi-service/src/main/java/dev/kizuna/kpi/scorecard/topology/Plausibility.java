package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.event.Money;
import dev.kizuna.event.campaign.CommissionAccrued;
import dev.kizuna.event.campaign.CommissionReversed;
import dev.kizuna.event.campaign.ConversionRecorded;
import dev.kizuna.event.campaign.ConversionRefunded;
import dev.kizuna.event.campaign.CostIncurred;
import dev.kizuna.event.campaign.ReachReported;
import dev.kizuna.event.partner.PartnerProfile;
import dev.kizuna.event.partner.PartnerRegistered;
import dev.kizuna.event.sla.ObligationChanged;
import dev.kizuna.kpi.scorecard.domain.Amount;
import dev.kizuna.schemas.record.EventFields;
import dev.kizuna.schemas.record.PartnerKeys;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.apache.avro.specific.SpecificRecord;

/** Refuses, before any figure is touched, an event that says what cannot be: a dead letter tells why. */
final class Plausibility {

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-30T00:00:00Z");

    /** A hundred times as many as there are people. */
    private static final long MOST_REACHED = 1_000_000_000_000L;

    private final Duration futureTolerance;
    private final TallyMeters meters;

    /** @param futureTolerance an event may have happened this long after Kafka had it: clocks differ */
    Plausibility(Duration futureTolerance, TallyMeters meters) {
        this.futureTolerance = futureTolerance;
        this.meters = meters;
    }

    /**
     * Throws when the event cannot be.
     *
     * @param published Kafka's time of the record, which a reader from the beginning finds as it was
     */
    void check(SpecificRecord event, long published) {
        try {
            checkPartner(event);
            checkTime(EventFields.occurredAt(event), Instant.ofEpochMilli(published));
            checkContent(event);
        } catch (UnusableEventException e) {
            meters.implausible(e.kind());
            throw e;
        }
    }

    private static void checkPartner(SpecificRecord event) {
        String partnerId = EventFields.partnerId(event);
        if (!PartnerKeys.isValidId(partnerId)) {
            throw new UnusableEventException("partner-id", "partnerId is not valid: " + partnerId);
        }
    }

    private void checkTime(Instant at, Instant published) {
        if (at.isBefore(EARLIEST)) {
            throw new UnusableEventException("ancient", "occurredAt must not be before 1970: " + at);
        }
        if (at.isAfter(LATEST) || at.isAfter(published.plus(futureTolerance))) {
            throw new UnusableEventException(
                    "future", "occurredAt must not be later than when it was published, " + published + ": " + at);
        }
    }

    private static void checkContent(SpecificRecord event) {
        switch (event) {
            case ConversionRecorded e -> checkAmount(e.getAmount());
            case ConversionRefunded e -> checkAmount(e.getAmount());
            case CostIncurred e -> checkAmount(FactReader.cost(e));
            case CommissionAccrued e -> checkAmount(e.getAmount());
            case CommissionReversed e -> checkAmount(e.getAmount());
            case ReachReported e -> checkReach(e);
            case ObligationChanged e -> checkDue(e.getDueAt());
            case PartnerProfile e -> Zones.check(e.getTimeZone());
            case PartnerRegistered e -> Zones.check(e.getTimeZone());
            default -> {}
        }
    }

    private static void checkAmount(Money money) {
        BigDecimal amount = money.getAmount();
        if (amount.signum() < 0) {
            throw new UnusableEventException("negative", "An amount must not be negative: " + amount);
        }
        if (amount.compareTo(Amount.MOST) > 0) {
            throw new UnusableEventException(
                    "huge", "An amount must not be above " + Amount.MOST.toPlainString() + ": " + amount);
        }
    }

    /** A promise may be due at any time that has a day. */
    private static void checkDue(Instant due) {
        if (due.isBefore(EARLIEST) || due.isAfter(LATEST)) {
            throw new UnusableEventException("due", "dueAt must be from 1970 to 9999: " + due);
        }
    }

    private static void checkReach(ReachReported event) {
        LongStream.of(event.getReach(), event.getImpressions(), event.getEngagements())
                .forEach(count -> {
                    if (count < 0) {
                        throw new UnusableEventException(
                                "negative", "reach, impressions and engagements must not be negative");
                    }
                    if (count > MOST_REACHED) {
                        throw new UnusableEventException(
                                "huge", "reach, impressions and engagements must not be above " + MOST_REACHED);
                    }
                });
    }
}
