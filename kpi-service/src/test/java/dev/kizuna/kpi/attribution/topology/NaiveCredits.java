package dev.kizuna.kpi.attribution.topology;

import dev.kizuna.event.Money;
import dev.kizuna.event.campaign.ConversionRecorded;
import dev.kizuna.event.campaign.ConversionRefunded;
import dev.kizuna.event.campaign.DealStageReached;
import dev.kizuna.event.campaign.LeadCaptured;
import dev.kizuna.event.campaign.LeadsMerged;
import dev.kizuna.event.campaign.ReferralCodeIssued;
import dev.kizuna.event.campaign.TouchRecorded;
import dev.kizuna.schemas.record.EventFields;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The credits of a set of events by plain loops over the whole set, without any order, state or difference. */
final class NaiveCredits {

    private static final Duration LOOK_BACK = Duration.ofDays(90);
    private static final Duration HALF_LIFE = Duration.ofDays(7);

    /** What a sale comes to: by model and touch, the share of what is left of it. */
    record Expected(Instant at, String currency, BigDecimal left, Map<String, Map<String, Double>> shares) {}

    private final Set<SpecificRecord> events;

    NaiveCredits(Collection<SpecificRecord> events) {
        this.events = new HashSet<>(events);
    }

    /** By partner and conversion; sales that nobody is credited with are left out. */
    Map<String, Expected> sales() {
        Map<String, Expected> sales = new TreeMap<>();
        for (String partner :
                new TreeSet<>(events.stream().map(EventFields::partnerId).toList())) {
            for (List<ConversionRecorded> reports : reports(partner)) {
                ConversionRecorded first = reports.getFirst();
                List<TouchRecorded> touches = touches(partner, reports, first.getOccurredAt());
                Map<String, Double> linear = new LinkedHashMap<>();
                if (touches.isEmpty()) {
                    code(partner, reports).ifPresent(code -> linear.put(byCode(partner, code), 1.0));
                }
                for (TouchRecorded touch : touches) {
                    linear.put(touch.getPartnerId() + "/" + touch.getTouchId(), 1.0 / touches.size());
                }
                if (!linear.isEmpty()) {
                    sales.put(
                            partner + "/" + first.getConversionId(),
                            new Expected(
                                    first.getOccurredAt(),
                                    first.getAmount().getCurrency(),
                                    left(partner, reports),
                                    shares(linear, touches)));
                }
            }
        }
        return sales;
    }

    private static Map<String, Map<String, Double>> shares(Map<String, Double> linear, List<TouchRecorded> touches) {
        List<String> names = List.copyOf(linear.keySet());
        int count = names.size();
        Map<String, Double> shaped = new LinkedHashMap<>();
        Map<String, Double> decayed = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            boolean end = i == 0 || i == count - 1;
            shaped.put(names.get(i), count < 3 ? 1.0 / count : end ? 0.4 : 0.2 / (count - 2));
            double age = touches.isEmpty()
                    ? 0
                    : Duration.between(
                                    touches.get(i).getOccurredAt(),
                                    touches.getLast().getOccurredAt())
                            .toMillis();
            decayed.put(names.get(i), Math.pow(0.5, age / HALF_LIFE.toMillis()));
        }
        double sum = decayed.values().stream().mapToDouble(weight -> weight).sum();
        decayed.replaceAll((_, weight) -> weight / sum);
        return Map.of(
                "first", Map.of(names.getFirst(), 1.0),
                "last", Map.of(names.getLast(), 1.0),
                "linear", linear,
                "u-shape", shaped,
                "time-decay", decayed);
    }

    /** The reports of each sale of a partner, the earliest first. */
    private Collection<List<ConversionRecorded>> reports(String partner) {
        Map<String, List<ConversionRecorded>> sales = new TreeMap<>();
        for (ConversionRecorded report : of(partner, ConversionRecorded.class, _ -> true)) {
            sales.computeIfAbsent(saleKey(partner, report.getConversionId()), _ -> new ArrayList<>())
                    .add(report);
        }
        return sales.values();
    }

    private String saleKey(String partner, String conversionId) {
        return of(
                        partner,
                        ConversionRecorded.class,
                        report -> report.getConversionId().equals(conversionId)
                                && report.getOrderId().isPresent())
                .stream()
                .findFirst()
                .map(report -> "order " + report.getOrderId().orElseThrow() + " "
                        + report.getProductId().orElse(""))
                .orElse("conversion " + conversionId);
    }

    private List<TouchRecorded> touches(String partner, List<ConversionRecorded> reports, Instant sold) {
        Set<String> journeys = new HashSet<>();
        reports.forEach(report -> report.getJourneyId().ifPresent(journeys::add));
        for (Set<String> lead : leads(partner, reports)) {
            of(partner, LeadCaptured.class, captured -> lead.contains(captured.getLeadId()))
                    .forEach(captured -> captured.getJourneyId().ifPresent(journeys::add));
        }
        Map<String, TouchRecorded> once = new LinkedHashMap<>();
        of(
                        null,
                        TouchRecorded.class,
                        touch -> journeys.contains(touch.getJourneyId())
                                && !touch.getOccurredAt().isAfter(sold)
                                && !touch.getOccurredAt().isBefore(sold.minus(LOOK_BACK)))
                .forEach(touch -> once.putIfAbsent(touch.getPartnerId() + "/" + touch.getTouchId(), touch));
        return List.copyOf(once.values());
    }

    /** The touch that a code counts as: the first partner's to whom it was issued, else the seller's. */
    private String byCode(String partner, String code) {
        return events.stream()
                .filter(event -> event instanceof ReferralCodeIssued issued
                        && issued.getCode().equalsIgnoreCase(code))
                .map(ReferralCodeIssued.class::cast)
                .min(Comparator.comparing(ReferralCodeIssued::getOccurredAt)
                        .thenComparing(ReferralCodeIssued::getEventId))
                .map(issued ->
                        issued.getPartnerId() + "/referral:" + issued.getCode().toLowerCase(Locale.ROOT))
                .orElse(partner + "/referral:" + code);
    }

    private Optional<String> code(String partner, List<ConversionRecorded> reports) {
        Stream<String> ofLeads = leads(partner, reports).stream()
                .flatMap(lead -> first(
                        of(partner, LeadCaptured.class, captured -> lead.contains(captured.getLeadId())),
                        LeadCaptured::getReferralCode)
                        .stream());
        return Stream.concat(first(reports, ConversionRecorded::getReferralCode).stream(), ofLeads)
                .findFirst();
    }

    /** The sale's lead and its deal's, each with all that it is one with. */
    private List<Set<String>> leads(String partner, List<ConversionRecorded> reports) {
        List<Set<String>> leads = new ArrayList<>();
        first(reports, ConversionRecorded::getLeadId).ifPresent(lead -> leads.add(oneWith(partner, lead)));
        first(reports, ConversionRecorded::getDealId)
                .flatMap(deal -> first(
                        of(
                                partner,
                                DealStageReached.class,
                                reached -> reached.getDealId().equals(deal)),
                        DealStageReached::getLeadId))
                .ifPresent(lead -> leads.add(oneWith(partner, lead)));
        return leads;
    }

    private Set<String> oneWith(String partner, String lead) {
        Set<String> one = new HashSet<>(Set.of(lead));
        for (int before = 0; before < one.size(); ) {
            before = one.size();
            for (LeadsMerged merged : of(partner, LeadsMerged.class, _ -> true)) {
                if (one.contains(merged.getLeadId()) || one.contains(merged.getMergedLeadId())) {
                    one.addAll(List.of(merged.getLeadId(), merged.getMergedLeadId()));
                }
            }
            Set<String> contacts = new HashSet<>();
            one.forEach(id -> contact(partner, id).ifPresent(contacts::add));
            for (LeadCaptured captured : of(partner, LeadCaptured.class, _ -> true)) {
                if (contact(partner, captured.getLeadId())
                        .filter(contacts::contains)
                        .isPresent()) {
                    one.add(captured.getLeadId());
                }
            }
        }
        return one;
    }

    private Optional<String> contact(String partner, String lead) {
        return first(
                of(partner, LeadCaptured.class, captured -> captured.getLeadId().equals(lead)),
                captured -> captured.getContactId()
                        .map(contact -> contact + " " + captured.getCampaignId().orElse("")));
    }

    private BigDecimal left(String partner, List<ConversionRecorded> reports) {
        BigDecimal own = leftOfItsOwn(partner, reports);
        Optional<String> order = first(reports, ConversionRecorded::getOrderId);
        if (order.isEmpty()) {
            return own;
        }
        String currency = reports.getFirst().getAmount().getCurrency();
        BigDecimal rest = refunds(
                partner,
                refund -> refund.order().equals(order)
                        && refund.conversion().stream().noneMatch(id -> isKnown(partner, id))
                        && refund.money().getCurrency().equals(currency));
        List<List<ConversionRecorded>> sales = reports(partner).stream()
                .filter(sale -> first(sale, ConversionRecorded::getOrderId).equals(order)
                        && sale.getFirst().getAmount().getCurrency().equals(currency))
                .sorted(Comparator.comparing(List::getFirst, this::inOrder))
                .toList();
        for (List<ConversionRecorded> sale : sales) {
            BigDecimal taken = rest.min(leftOfItsOwn(partner, sale));
            rest = rest.subtract(taken);
            if (sale.equals(reports)) {
                return own.subtract(taken);
            }
        }
        throw new IllegalStateException("A sale of an order must be among its sales");
    }

    private BigDecimal leftOfItsOwn(String partner, List<ConversionRecorded> reports) {
        Money paid = reports.getFirst().getAmount();
        Set<String> ids = new HashSet<>(
                reports.stream().map(ConversionRecorded::getConversionId).toList());
        return paid.getAmount()
                .subtract(refunds(
                        partner,
                        refund -> refund.conversion().filter(ids::contains).isPresent()
                                && refund.money().getCurrency().equals(paid.getCurrency())))
                .max(BigDecimal.ZERO);
    }

    private boolean isKnown(String partner, String conversionId) {
        return !of(
                        partner,
                        ConversionRecorded.class,
                        report -> report.getConversionId().equals(conversionId))
                .isEmpty();
    }

    private record Refund(Money money, Optional<String> conversion, Optional<String> order) {}

    private BigDecimal refunds(String partner, Predicate<Refund> which) {
        Set<String> ids = new TreeSet<>(of(partner, ConversionRefunded.class, _ -> true).stream()
                .map(ConversionRefunded::getRefundId)
                .toList());
        BigDecimal sum = BigDecimal.ZERO;
        for (String id : ids) {
            List<ConversionRefunded> told = of(
                    partner,
                    ConversionRefunded.class,
                    refund -> refund.getRefundId().equals(id));
            var refund = new Refund(
                    told.getFirst().getAmount(),
                    first(told, each -> Optional.of(each.getConversionId()).filter(text -> !text.isEmpty())),
                    first(told, ConversionRefunded::getOrderId));
            if (which.test(refund)) {
                sum = sum.add(refund.money().getAmount());
            }
        }
        return sum;
    }

    private static <E> Optional<String> first(List<E> inOrder, Function<E, Optional<String>> value) {
        return inOrder.stream().flatMap(event -> value.apply(event).stream()).findFirst();
    }

    /** Events of a kind, the earliest first. */
    private <E extends SpecificRecord> List<E> of(@Nullable String partner, Class<E> type, Predicate<E> which) {
        return events.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(event -> partner == null || EventFields.partnerId(event).equals(partner))
                .filter(which)
                .sorted(this::inOrder)
                .toList();
    }

    private int inOrder(SpecificRecord one, SpecificRecord other) {
        return Comparator.comparing(EventFields::occurredAt)
                .thenComparing(EventFields::eventId)
                .compare(one, other);
    }
}
