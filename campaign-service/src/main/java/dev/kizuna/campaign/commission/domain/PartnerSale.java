package dev.kizuna.campaign.commission.domain;

import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Money;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.agreement.domain.AttributionModel;
import dev.kizuna.campaign.commission.domain.Entitlement.Earns;
import dev.kizuna.campaign.commission.domain.Entitlement.Nothing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sale with what it earns a partner. Facts come in any order and any number of times; what was told of the commission
 * follows them by differences, so that the events always add up to what is due.
 *
 * @param conversion null while only refunds are known
 * @param refunds each once, in the order in which they happened
 * @param credit what attribution says of it, or null
 * @param why why it earns nothing; null while it earns, or nothing was worked out yet
 * @param told null before anything was told
 * @param scrutiny what speaks against it
 */
public record PartnerSale(
        String partnerId,
        String conversionId,
        @Nullable Conversion conversion,
        List<Refund> refunds,
        @Nullable Credit credit,
        @Nullable Why why,
        @Nullable Told told,
        Scrutiny scrutiny) {

    /** Who clears what no rule speaks against any more. */
    private static final String BY_THE_RULES = "rules";

    private static final Comparator<Refund> IN_ORDER =
            Comparator.comparing(Refund::at).thenComparing(Refund::refundId);

    public PartnerSale {
        refunds = refunds.stream().sorted(IN_ORDER).toList();
    }

    /** Why it earns nothing, as a stable code. */
    public record Why(String code) {}

    /** A sale of which nothing is known yet. */
    public static PartnerSale unknown(String partnerId, String conversionId) {
        return new PartnerSale(partnerId, conversionId, null, List.of(), null, null, null, Scrutiny.NONE);
    }

    /** The id of a partner's commission for a sale. */
    public static String id(String partnerId, String conversionId) {
        return partnerId + "~" + conversionId;
    }

    public String id() {
        return id(partnerId, conversionId);
    }

    /** The same with what a report says, unless a newer one is known. */
    public PartnerSale with(Conversion report) {
        return conversion != null && conversion.source().compareTo(report.source()) >= 0
                ? this
                : new PartnerSale(partnerId, conversionId, report, refunds, credit, why, told, scrutiny);
    }

    /** The same with a refund more, unless it is known. */
    public PartnerSale with(Refund refund) {
        if (refunds.stream().anyMatch(known -> known.refundId().equals(refund.refundId()))) {
            return this;
        }
        var more = new ArrayList<>(refunds);
        more.add(refund);
        return new PartnerSale(partnerId, conversionId, conversion, more, credit, why, told, scrutiny);
    }

    /** The same with the credit that attribution gives, unless a newer one is known. */
    public PartnerSale with(Credit divided) {
        return credit != null && credit.revision() >= divided.revision()
                ? this
                : new PartnerSale(partnerId, conversionId, conversion, refunds, divided, why, told, scrutiny);
    }

    /** The same with what else is known of it, in place of what was told under this id. */
    PartnerSale seenAs(@Nullable Conversion seen, List<Refund> allRefunds, @Nullable Credit anyCredit) {
        return new PartnerSale(partnerId, conversionId, seen, allRefunds, anyCredit, why, told, scrutiny);
    }

    /** The same with what it came to, seen with all that is known of it; what was told under this id stays as it was. */
    public PartnerSale settledAs(PartnerSale seen) {
        return new PartnerSale(
                partnerId, conversionId, conversion, refunds, credit, seen.why, seen.told, seen.scrutiny);
    }

    /** The same with when its lead was captured, if it is this one. */
    public PartnerSale led(String leadId, Instant at) {
        return conversion == null || !leadId.equals(conversion.leadId())
                ? this
                : new PartnerSale(partnerId, conversionId, conversion.led(at), refunds, credit, why, told, scrutiny);
    }

    /** When it happened; the beginning of time while only refunds are known. */
    Instant at() {
        if (conversion != null) {
            return conversion.source().at();
        }
        return credit == null ? Instant.EPOCH : credit.at();
    }

    /** The local day on which it happened; empty while only refunds are known. */
    public Optional<LocalDate> day() {
        return conversion != null
                ? Optional.of(conversion.day())
                : Optional.ofNullable(credit).map(Credit::day);
    }

    /** The sale as a whole, as a referral code brings it; empty while only refunds are known, or nothing was sold. */
    public Optional<Sale> whole() {
        if (conversion == null || conversion.amount().amount().signum() <= 0) {
            return Optional.empty();
        }
        String paid = conversion.amount().currency();
        return Optional.of(new Sale(
                conversionId,
                conversion.source().at(),
                conversion.day(),
                conversion.productId(),
                conversion.amount().amount(),
                refunds.stream()
                        .filter(refund -> refund.currency().equals(paid))
                        .toList()));
    }

    /** The partner's part of the sale under a model of attribution; empty when it has none. */
    public Optional<Sale> part(AttributionModel model) {
        if (credit == null) {
            return Optional.empty();
        }
        BigDecimal amount = credit.amounts().getOrDefault(model.code(), BigDecimal.ZERO);
        String productId = conversion == null ? null : conversion.productId();
        return amount.signum() <= 0
                ? Optional.empty()
                : Optional.of(new Sale(conversionId, credit.at(), credit.day(), productId, amount, List.of()));
    }

    /** ISO 4217 code of the whole, or of the part under a model of attribution. */
    Optional<String> currency(@Nullable AttributionModel model) {
        return model == null
                ? Optional.ofNullable(conversion).map(whole -> whole.amount().currency())
                : Optional.ofNullable(credit).map(Credit::currency);
    }

    /** The rate by which it was brought into another currency before, which stays. */
    Optional<Exchange> exchange() {
        return Optional.ofNullable(told).map(Told::exchange);
    }

    /**
     * Tells the world the difference to what was told so far.
     *
     * @param against what rules have against it
     * @param rulesVersion their version
     */
    public Decision<PartnerSale, CommissionEvent> settle(
            Entitlement entitlement, List<Suspicion> against, int rulesVersion) {
        var events = new ArrayList<CommissionEvent>();
        PartnerSale next = switch (entitlement) {
            case Nothing(Entitlement.Why reason) -> takenBack(events, reason);
            case Earns earns -> earning(events, earns);
        };
        next = next.doubted(events, against, rulesVersion);
        return events.isEmpty() && next.equals(this)
                ? new Decision.Unchanged<>()
                : new Decision.Accepted<>(next, events);
    }

    /**
     * Releases what was held back.
     *
     * @param at when it counts as released
     * @param firstDay first local day on which it may be: the last day of holding is before it
     */
    public Decision<PartnerSale, CommissionEvent> release(Instant at, LocalDate firstDay) {
        if (told == null
                || told.released()
                || scrutiny.isWithheld()
                || !told.heldUntil().isBefore(firstDay)) {
            return new Decision.Unchanged<>();
        }
        Told free = told.free();
        PartnerSale next = with(why, free);
        return told.amount().signum() == 0
                ? new Decision.Accepted<>(next, List.of())
                : Decision.accepted(
                        next,
                        new CommissionEvent.Released(
                                new Stamp(eventId(free.revision()), at),
                                partnerId,
                                id(),
                                new Money(told.amount(), told.currency())));
    }

    /** Somebody looked at what speaks against it and found nothing wrong. */
    public Decision<PartnerSale, CommissionEvent> clear(String by, Instant at) {
        if (told == null || !scrutiny.isWithheld()) {
            return notWithheld();
        }
        Told next = told.said();
        return Decision.accepted(
                with(why, next, scrutiny.clearedBy(by, at)),
                new CommissionEvent.Cleared(new Stamp(eventId(next.revision()), at), partnerId, id(), by));
    }

    /** Somebody looked at what speaks against it: nothing is due for it, whatever becomes known. */
    public Decision<PartnerSale, CommissionEvent> reject(String by, Instant at) {
        if (told == null || !scrutiny.isWithheld()) {
            return notWithheld();
        }
        String code = code(Entitlement.Why.REJECTED);
        Told next = told.movedBy(told.amount().negate());
        return Decision.accepted(
                with(new Why(code), next, scrutiny.rejectedBy(by, at)),
                new CommissionEvent.Reversed(
                        new Stamp(eventId(next.revision()), at),
                        partnerId,
                        id(),
                        new Money(told.amount(), told.currency()),
                        told.released(),
                        code));
    }

    private Decision<PartnerSale, CommissionEvent> notWithheld() {
        return Decision.refused(new Refusal(Reason.NOT_WITHHELD, "", "No rule speaks against " + id()));
    }

    /** What is due for nothing, or was released already, is not withheld. */
    private PartnerSale doubted(List<CommissionEvent> events, List<Suspicion> against, int rulesVersion) {
        if (told == null || told.released()) {
            return this;
        }
        Scrutiny now = scrutiny.with(told.amount().signum() > 0 ? against : List.of(), rulesVersion);
        Told next = told;
        for (Scrutiny.Doubt doubt : now.doubts()) {
            if (!scrutiny.doubts().contains(doubt)) {
                next = next.said();
                events.add(new CommissionEvent.Withheld(
                        stamp(next.revision()), partnerId, id(), doubt.rule(), doubt.counted()));
            }
        }
        if (scrutiny.isWithheld() && !now.isWithheld()) {
            next = next.said();
            events.add(new CommissionEvent.Cleared(stamp(next.revision()), partnerId, id(), BY_THE_RULES));
        }
        return with(why, next, now);
    }

    private PartnerSale takenBack(List<CommissionEvent> events, Entitlement.Why reason) {
        String code = code(reason);
        return with(new Why(code), told == null ? null : down(events, told, told.amount(), code));
    }

    private PartnerSale earning(List<CommissionEvent> events, Earns earns) {
        Told before = told;
        if (before != null && !before.currency().equals(earns.currency())) {
            before = down(events, before, before.amount(), "restated");
        }
        BigDecimal known =
                before == null || !before.currency().equals(earns.currency()) ? BigDecimal.ZERO : before.amount();
        BigDecimal difference = earns.earned().due().subtract(known);
        int revision = before == null ? 0 : before.revision();
        var now = new Told(
                earns.agreementId(),
                earns.earned().agreementVersion(),
                earns.currency(),
                revision,
                known,
                earns.heldUntil(),
                before != null && before.released(),
                earns.exchange());
        return with(
                null,
                switch (difference.signum()) {
                    case 1 -> up(events, now, earns, difference);
                    case -1 -> down(events, now, difference.negate(), refunds.isEmpty() ? "restated" : "refund");
                    default -> now;
                });
    }

    private Told up(List<CommissionEvent> events, Told now, Earns earns, BigDecimal more) {
        Told next = now.movedBy(more);
        events.add(new CommissionEvent.Accrued(
                stamp(next.revision()),
                partnerId,
                id(),
                conversionId,
                earns.agreementId(),
                earns.earned(),
                new Money(more, next.currency()),
                next.heldUntil(),
                next.released(),
                next.exchange()));
        return next;
    }

    private Told down(List<CommissionEvent> events, Told now, BigDecimal less, String reason) {
        if (less.signum() == 0) {
            return now;
        }
        Told next = now.movedBy(less.negate());
        events.add(new CommissionEvent.Reversed(
                stamp(next.revision()), partnerId, id(), new Money(less, next.currency()), next.released(), reason));
        return next;
    }

    /** The latest thing that is known to have happened with the sale is when its commission changed. */
    private Stamp stamp(int revision) {
        Instant at = refunds.stream().map(Refund::at).reduce(at(), (one, other) -> one.isAfter(other) ? one : other);
        return new Stamp(eventId(revision), at);
    }

    private String eventId(int revision) {
        return "commission~" + id() + "~" + revision;
    }

    private PartnerSale with(@Nullable Why reason, @Nullable Told now) {
        return with(reason, now, scrutiny);
    }

    private PartnerSale with(@Nullable Why reason, @Nullable Told now, Scrutiny looked) {
        return new PartnerSale(partnerId, conversionId, conversion, refunds, credit, reason, now, looked);
    }

    private static String code(Entitlement.Why reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
