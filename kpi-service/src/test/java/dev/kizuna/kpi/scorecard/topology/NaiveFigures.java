package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.event.Money;
import dev.kizuna.event.campaign.CommissionAccrued;
import dev.kizuna.event.campaign.CommissionReversed;
import dev.kizuna.event.campaign.ConversionRecorded;
import dev.kizuna.event.campaign.ConversionRefunded;
import dev.kizuna.event.campaign.CostIncurred;
import dev.kizuna.event.campaign.DealStage;
import dev.kizuna.event.campaign.DealStageReached;
import dev.kizuna.event.campaign.LeadCaptured;
import dev.kizuna.event.campaign.LeadQualified;
import dev.kizuna.event.campaign.Qualification;
import dev.kizuna.event.campaign.ReachReported;
import dev.kizuna.event.campaign.TouchRecorded;
import dev.kizuna.event.partner.ActionPlanShared;
import dev.kizuna.event.partner.CheckInHeld;
import dev.kizuna.event.partner.FeedbackSubmitted;
import dev.kizuna.event.partner.InquiryAnswered;
import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.event.partner.InquiryReopened;
import dev.kizuna.event.partner.IntermediateSuccessNoted;
import dev.kizuna.event.sla.ObligationChanged;
import dev.kizuna.schemas.record.EventFields;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one partner by plain loops over all its events: an oracle that shares nothing with the service. Keys
 * are {@code SCOPE/id/day name}.
 */
final class NaiveFigures {

    private final String partnerId;
    private final ZoneId zone;
    private final Rebooked rates;
    private final OneNameEach names;
    private final List<SpecificRecord> events;

    final Map<String, Long> counters = new TreeMap<>();
    final Map<String, BigDecimal> sums = new TreeMap<>();
    final Map<String, BigDecimal> unconverted = new TreeMap<>();
    final Map<String, List<Long>> durations = new TreeMap<>();
    final Map<String, Set<String>> visitors = new TreeMap<>();
    final Map<String, Long> promises = new TreeMap<>();

    /** Which rate converts what an event tells, or null. */
    @FunctionalInterface
    interface Rebooked {
        @Nullable
        BigDecimal rate(String eventId, String currency, LocalDate day);
    }

    /** @param rates by currency and day, such as {@code USD 2026-05-11}; none of them is ever corrected */
    NaiveFigures(
            String partnerId, ZoneId zone, Map<String, BigDecimal> rates, Collection<? extends SpecificRecord> events) {
        this(partnerId, zone, (_, currency, day) -> rates.get(currency + " " + day), events);
    }

    NaiveFigures(String partnerId, ZoneId zone, Rebooked rates, Collection<? extends SpecificRecord> events) {
        this.partnerId = partnerId;
        this.zone = zone;
        this.rates = rates;
        this.names = new OneNameEach(events.stream()
                .filter(event -> EventFields.partnerId(event).equals(partnerId))
                .sorted(Comparator.comparing((SpecificRecord event) -> EventFields.occurredAt(event))
                        .thenComparing(EventFields::eventId))
                .<SpecificRecord>map(event -> event)
                .toList());
        this.events = names.events();
        touchesAndReach();
        leads();
        deals();
        money();
        engagement();
        commissions();
        promises();
        durations.values().forEach(Collections::sort);
    }

    /** How many different visitors there were. */
    Map<String, Long> visitorCounts() {
        Map<String, Long> counts = new TreeMap<>();
        visitors.forEach((slot, journeys) -> counts.put(slot, (long) journeys.size()));
        return counts;
    }

    private <E extends SpecificRecord> List<E> all(Class<E> type, Predicate<E> condition) {
        return events.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(condition)
                .toList();
    }

    private <E extends SpecificRecord> List<E> firstOfEach(Class<E> type, Function<E, String> id) {
        var seen = new HashSet<String>();
        return all(type, event -> seen.add(id.apply(event)));
    }

    private static <E> @Nullable String firstTold(List<E> events, Function<E, Optional<String>> value) {
        return events.stream().map(value).flatMap(Optional::stream).findFirst().orElse(null);
    }

    private void touchesAndReach() {
        for (TouchRecorded touch : firstOfEach(TouchRecorded.class, TouchRecorded::getTouchId)) {
            for (String slot : slots(touch.getOccurredAt(), touch.getCampaignId(), null)) {
                count(slot, "touches", 1);
                visitors.computeIfAbsent(slot, _ -> new HashSet<>()).add(touch.getJourneyId());
            }
        }
        for (ReachReported report : firstOfEach(ReachReported.class, ReachReported::getEventId)) {
            for (String slot : slots(report.getOccurredAt(), report.getCampaignId(), null)) {
                count(slot, "reach", report.getReach());
                count(slot, "impressions", report.getImpressions());
                count(slot, "engagements", report.getEngagements());
            }
        }
    }

    private void leads() {
        for (LeadCaptured lead : firstOfEach(LeadCaptured.class, LeadCaptured::getLeadId)) {
            count(lead.getOccurredAt(), campaignOfLead(lead.getLeadId()), keyPersonOfLead(lead.getLeadId()), "leads");
        }
        var judged = new HashSet<String>();
        for (LeadQualified lead : all(LeadQualified.class, e -> e.getQualification() != Qualification.DISQUALIFIED)) {
            if (judged.add(lead.getLeadId())) {
                count(lead.getOccurredAt(), campaignOfLead(lead.getLeadId()), keyPersonOfLead(lead.getLeadId()), "mql");
            }
        }
    }

    private void deals() {
        var seen = new HashSet<String>();
        for (DealStageReached stage : all(DealStageReached.class, e -> seen.add(e.getDealId() + " " + e.getStage()))) {
            String deal = stage.getDealId();
            count(stage.getOccurredAt(), campaignOfDeal(deal), keyPersonOfDeal(deal), nameOf(stage.getStage()));
            String lead = leadOfDeal(deal);
            Optional<LeadCaptured> captured = all(
                            LeadCaptured.class, e -> e.getLeadId().equals(lead))
                    .stream()
                    .findFirst();
            if (stage.getStage() == DealStage.WON && captured.isPresent()) {
                long seconds = Duration.between(captured.get().getOccurredAt(), stage.getOccurredAt())
                        .toSeconds();
                if (!stage.getOccurredAt().isBefore(captured.get().getOccurredAt())) {
                    for (String slot : slots(stage.getOccurredAt(), campaignOfDeal(deal), keyPersonOfDeal(deal))) {
                        durations
                                .computeIfAbsent(slot + " leadTime", _ -> new ArrayList<>())
                                .add(seconds);
                    }
                }
            }
        }
    }

    private static String nameOf(DealStage stage) {
        return switch (stage) {
            case PROSPECT -> "prospects";
            case PROPOSED -> "proposed";
            case POC_AGREED -> "pocs";
            case APPROVAL_STARTED -> "approvals";
            case WON -> "won";
            case LOST -> "lost";
        };
    }

    private void money() {
        for (ConversionRecorded sale : firstOfEach(ConversionRecorded.class, ConversionRecorded::getConversionId)) {
            String id = sale.getConversionId();
            count(sale.getOccurredAt(), campaignOfSale(id), keyPersonOfSale(id), "conversions");
            pay(sale.getOccurredAt(), campaignOfSale(id), keyPersonOfSale(id), "revenue", sale, sale.getAmount());
        }
        for (ConversionRefunded refund : firstOfEach(ConversionRefunded.class, ConversionRefunded::getRefundId)) {
            String id = refund.getConversionId();
            String other = names.firstSaleOf(firstTold(
                    all(ConversionRefunded.class, e -> e.getRefundId().equals(refund.getRefundId())),
                    ConversionRefunded::getOrderId));
            String campaign = campaignOfSale(id) == null && other != null ? campaignOfSale(other) : campaignOfSale(id);
            String keyPerson =
                    keyPersonOfSale(id) == null && other != null ? keyPersonOfSale(other) : keyPersonOfSale(id);
            count(refund.getOccurredAt(), campaign, keyPerson, "refunds");
            pay(refund.getOccurredAt(), campaign, keyPerson, "refunds", refund, refund.getAmount());
        }
        for (CostIncurred cost : firstOfEach(CostIncurred.class, CostIncurred::getCostId)) {
            String name = switch (cost.getKind()) {
                case FEE -> "costFee";
                case MEDIA -> "costMedia";
                case LABOUR -> "costLabour";
            };
            Money amount = cost.getAmount()
                    .orElseGet(() -> new Money(
                            cost.getHours()
                                    .orElseThrow()
                                    .multiply(cost.getRate().orElseThrow().getAmount()),
                            cost.getRate().orElseThrow().getCurrency()));
            String campaign = firstTold(
                    all(CostIncurred.class, e -> e.getCostId().equals(cost.getCostId())), CostIncurred::getCampaignId);
            pay(cost.getOccurredAt(), campaign, null, name, cost, amount);
        }
    }

    private void commissions() {
        for (CommissionAccrued earned : firstOfEach(CommissionAccrued.class, CommissionAccrued::getEventId)) {
            commission(earned, earned.getConversionId(), earned.getAmount());
        }
        for (CommissionReversed lost : firstOfEach(CommissionReversed.class, CommissionReversed::getEventId)) {
            String sale = all(CommissionAccrued.class, e -> e.getCommissionId().equals(lost.getCommissionId())).stream()
                    .map(CommissionAccrued::getConversionId)
                    .findFirst()
                    .orElse(null);
            Money amount = lost.getAmount();
            commission(lost, sale, new Money(amount.getAmount().negate(), amount.getCurrency()));
        }
    }

    private void commission(SpecificRecord event, @Nullable String sale, Money amount) {
        String campaign = sale == null ? null : campaignOfSale(sale);
        String keyPerson = sale == null ? null : keyPersonOfSale(sale);
        pay(EventFields.occurredAt(event), campaign, keyPerson, "costCommission", event, amount);
    }

    private void promises() {
        Map<String, ObligationChanged> newest = new TreeMap<>();
        for (ObligationChanged promise : all(ObligationChanged.class, _ -> true)) {
            newest.merge(
                    promise.getObligationId(),
                    promise,
                    (one, other) -> one.getRevision() > other.getRevision()
                                    || one.getRevision() == other.getRevision()
                                            && one.getEventId().compareTo(other.getEventId()) < 0
                            ? one
                            : other);
        }
        for (ObligationChanged promise : newest.values()) {
            String outcome = switch (promise.getStatus()) {
                case OPEN, WARNED -> "open";
                case MET -> "kept";
                case MET_LATE -> "late";
                case BREACHED -> "broken";
                case CANCELLED, RETRACTED -> null;
            };
            for (String slot :
                    slots(promise.getDueAt(), null, promise.getKeyPersonId().orElse(null))) {
                if (outcome != null) {
                    promises.merge(slot + " " + outcome + ":" + promise.getPolicy(), 1L, Long::sum);
                }
            }
        }
    }

    private void engagement() {
        for (InquiryReceived inquiry : firstOfEach(InquiryReceived.class, InquiryReceived::getInquiryId)) {
            String id = inquiry.getInquiryId();
            count(inquiry.getOccurredAt(), null, keyPersonOfInquiry(id), "inquiries");
            all(InquiryAnswered.class, e -> e.getInquiryId().equals(id) && !e.getAutomatic()).stream()
                    .findFirst()
                    .ifPresent(answer -> {
                        long millis = Math.max(
                                0,
                                answer.getOccurredAt().toEpochMilli()
                                        - inquiry.getOccurredAt().toEpochMilli());
                        count(inquiry.getOccurredAt(), null, keyPersonOfInquiry(id), "inquiriesAnswered");
                        if (millis <= 86_400_000) {
                            count(inquiry.getOccurredAt(), null, keyPersonOfInquiry(id), "answeredWithin24h");
                        }
                        for (String slot : slots(inquiry.getOccurredAt(), null, keyPersonOfInquiry(id))) {
                            durations
                                    .computeIfAbsent(slot + " timeToAnswer", _ -> new ArrayList<>())
                                    .add(millis / 1000);
                        }
                    });
        }
        for (InquiryReopened reopened : firstOfEach(InquiryReopened.class, InquiryReopened::getEventId)) {
            count(reopened.getOccurredAt(), null, keyPersonOfInquiry(reopened.getInquiryId()), "inquiriesReopened");
        }
        for (FeedbackSubmitted feedback : firstOfEach(FeedbackSubmitted.class, FeedbackSubmitted::getFeedbackId)) {
            String id = feedback.getFeedbackId();
            String keyPerson = firstTold(
                    all(FeedbackSubmitted.class, e -> e.getFeedbackId().equals(id)), FeedbackSubmitted::getKeyPersonId);
            count(feedback.getOccurredAt(), null, keyPerson, "feedback");
            if (!all(ActionPlanShared.class, e -> e.getFeedbackId().equals(id)).isEmpty()) {
                count(feedback.getOccurredAt(), null, keyPerson, "feedbackPlanned");
            }
        }
        for (IntermediateSuccessNoted success : firstOfEach(
                IntermediateSuccessNoted.class, event -> event.getKeyPersonId() + " " + event.getSuccessId())) {
            count(success.getOccurredAt(), null, success.getKeyPersonId(), "intermediateSuccesses");
        }
        for (CheckInHeld checkIn : firstOfEach(CheckInHeld.class, CheckInHeld::getCheckInId)) {
            count(checkIn.getOccurredAt(), null, checkIn.getKeyPersonId(), "checkIns");
        }
    }

    private @Nullable String campaignOfLead(@Nullable String lead) {
        return firstTold(all(LeadCaptured.class, e -> e.getLeadId().equals(lead)), LeadCaptured::getCampaignId);
    }

    private @Nullable String keyPersonOfLead(@Nullable String lead) {
        return firstTold(all(LeadCaptured.class, e -> e.getLeadId().equals(lead)), LeadCaptured::getKeyPersonId);
    }

    private @Nullable String leadOfDeal(@Nullable String deal) {
        return firstTold(all(DealStageReached.class, e -> e.getDealId().equals(deal)), DealStageReached::getLeadId);
    }

    private @Nullable String campaignOfDeal(@Nullable String deal) {
        String own = firstTold(
                all(DealStageReached.class, e -> e.getDealId().equals(deal)), DealStageReached::getCampaignId);
        return own != null ? own : campaignOfLead(leadOfDeal(deal));
    }

    private @Nullable String keyPersonOfDeal(@Nullable String deal) {
        String own = firstTold(
                all(DealStageReached.class, e -> e.getDealId().equals(deal)), DealStageReached::getKeyPersonId);
        return own != null ? own : keyPersonOfLead(leadOfDeal(deal));
    }

    private List<ConversionRecorded> sale(String id) {
        return all(ConversionRecorded.class, e -> e.getConversionId().equals(id));
    }

    private @Nullable String campaignOfSale(String id) {
        String own = firstTold(sale(id), ConversionRecorded::getCampaignId);
        String deals = campaignOfDeal(firstTold(sale(id), ConversionRecorded::getDealId));
        String leads = campaignOfLead(firstTold(sale(id), ConversionRecorded::getLeadId));
        return own != null ? own : deals != null ? deals : leads;
    }

    private @Nullable String keyPersonOfSale(String id) {
        String deals = keyPersonOfDeal(firstTold(sale(id), ConversionRecorded::getDealId));
        return deals != null ? deals : keyPersonOfLead(firstTold(sale(id), ConversionRecorded::getLeadId));
    }

    private @Nullable String keyPersonOfInquiry(String id) {
        return firstTold(all(InquiryReceived.class, e -> e.getInquiryId().equals(id)), InquiryReceived::getKeyPersonId);
    }

    private List<String> slots(Instant at, @Nullable String campaign, @Nullable String keyPerson) {
        LocalDate day = at.atZone(zone).toLocalDate();
        return Stream.of(
                        "PARTNER/" + partnerId,
                        campaign == null ? null : "CAMPAIGN/" + campaign,
                        keyPerson == null ? null : "KEY_PERSON/" + keyPerson)
                .filter(scope -> scope != null)
                .map(scope -> scope + "/" + day)
                .toList();
    }

    private void count(Instant at, @Nullable String campaign, @Nullable String keyPerson, String name) {
        slots(at, campaign, keyPerson).forEach(slot -> count(slot, name, 1));
    }

    private void count(String slot, String name, long amount) {
        if (amount != 0) {
            counters.merge(slot + " " + name, amount, Long::sum);
        }
    }

    private void pay(
            Instant at,
            @Nullable String campaign,
            @Nullable String keyPerson,
            String name,
            SpecificRecord event,
            Money money) {
        String currency = money.getCurrency();
        BigDecimal rate = currency.equals("JPY")
                ? BigDecimal.ONE
                : rates.rate(
                        EventFields.eventId(event), currency, at.atZone(zone).toLocalDate());
        BigDecimal amount = money.getAmount().setScale(4, RoundingMode.HALF_UP);
        for (String slot : slots(at, campaign, keyPerson)) {
            if (rate == null) {
                unconverted.merge(slot + " " + name + ":" + currency, amount, BigDecimal::add);
            } else {
                sums.merge(slot + " " + name, amount.multiply(rate).setScale(4, RoundingMode.HALF_UP), BigDecimal::add);
            }
        }
        sums.values().removeIf(sum -> sum.signum() == 0);
        unconverted.values().removeIf(sum -> sum.signum() == 0);
    }
}
