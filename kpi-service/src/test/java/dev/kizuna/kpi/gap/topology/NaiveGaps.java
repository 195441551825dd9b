package dev.kizuna.kpi.gap.topology;

import dev.kizuna.event.campaign.CampaignAdjusted;
import dev.kizuna.event.campaign.CampaignCompleted;
import dev.kizuna.event.campaign.CampaignLaunched;
import dev.kizuna.event.campaign.CampaignPaused;
import dev.kizuna.event.campaign.CampaignPhase;
import dev.kizuna.event.campaign.CampaignPlanned;
import dev.kizuna.event.campaign.CampaignTarget;
import dev.kizuna.event.campaign.ConversionRecorded;
import dev.kizuna.event.campaign.LeadCaptured;
import dev.kizuna.event.campaign.TouchRecorded;
import dev.kizuna.schemas.record.EventFields;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Says what the gaps of a campaign are from all events at once, the plain way: for each day it looks through everything
 * again. Every event is there once, and each is about the one campaign.
 */
final class NaiveGaps {

    private static final MathContext MANY_DIGITS = new MathContext(50);

    /** @param closed how and on which day, or "open" */
    record Found(String metric, LocalDate day, String toDate, String actual, String closed) {}

    private final List<SpecificRecord> events;
    private final Map<String, ZoneId> zones;
    private final ZoneId zone;
    private final CampaignPlanned plan;

    /** @param zones of partners; the first partner's campaign it is */
    NaiveGaps(List<SpecificRecord> events, Map<String, ZoneId> zones, String leader) {
        this.events = events.stream()
                .sorted(Comparator.comparing(EventFields::occurredAt).thenComparing(EventFields::eventId))
                .toList();
        this.zones = zones;
        this.zone = Objects.requireNonNull(zones.get(leader));
        this.plan = all(CampaignPlanned.class).getLast();
    }

    List<Found> of(String metric, LocalDate today) {
        List<Found> found = new ArrayList<>();
        LocalDate launched = day(all(CampaignLaunched.class).getFirst(), zone);
        LocalDate first = launched.isAfter(plan.getStartsOn()) ? launched : plan.getStartsOn();
        BigDecimal asked = BigDecimal.ZERO;
        @Nullable BigDecimal askedBefore = null;
        int elapsed = 0;
        List<LocalDate> missed = new ArrayList<>();
        @Nullable Found open = null;
        for (LocalDate day = first; day.isBefore(today) && !day.isAfter(completedOn()); day = day.plusDays(1)) {
            LocalDate end = end(day);
            int left = 0;
            for (LocalDate later = day.plusDays(1); !later.isAfter(end); later = later.plusDays(1)) {
                left += asks(later) ? 1 : 0;
            }
            BigDecimal target = target(metric, day);
            boolean counts = !day.isAfter(end) && asks(day) && !rests(day);
            if (counts) {
                elapsed++;
                asked = asked.add(target.subtract(asked).divide(new BigDecimal(1 + left), MANY_DIGITS), MANY_DIGITS);
            }
            if (elapsed > 0) {
                BigDecimal anew =
                        target.multiply(new BigDecimal(elapsed)).divide(new BigDecimal(elapsed + left), MANY_DIGITS);
                asked = anew.compareTo(asked) < 0 ? anew : asked;
            }
            BigDecimal toDate = asked.setScale(4, RoundingMode.HALF_UP);
            BigDecimal actual = actual(metric, day);
            boolean money = metric.equals("revenue");
            boolean there =
                    money ? actual.compareTo(toDate) >= 0 : actual.compareTo(toDate.subtract(BigDecimal.ONE)) > 0;
            if (open != null && there) {
                boolean lowered = askedBefore != null && toDate.compareTo(askedBefore) < 0;
                found.add(closed(open, lowered ? "target-lowered" : "caught-up"));
                open = null;
                missed.clear();
            }
            if (!day.isBefore(end)) {
                if (open != null) {
                    found.add(closed(open, "campaign-over"));
                    open = null;
                }
                missed.clear();
            } else if (counts && open == null) {
                boolean early = elapsed < 7 || elapsed * 10 < elapsed + left;
                boolean tooFew = actual.compareTo(toDate.multiply(new BigDecimal("0.9"))) < 0
                        && (money || actual.compareTo(toDate.subtract(BigDecimal.ONE)) <= 0);
                if (early || !tooFew) {
                    missed.clear();
                } else {
                    missed.add(day);
                    if (missed.size() == 2) {
                        open = new Found(metric, day, plain(toDate), plain(actual), "open");
                        missed.clear();
                    }
                }
            }
            askedBefore = toDate;
        }
        if (open != null) {
            found.add(open);
        }
        return found;
    }

    private static Found closed(Found open, String how) {
        return new Found(open.metric, open.day, open.toDate, open.actual, how);
    }

    private BigDecimal actual(String metric, LocalDate upTo) {
        BigDecimal sum = BigDecimal.ZERO;
        for (SpecificRecord event : events) {
            boolean counted = switch (event) {
                case LeadCaptured _ -> metric.equals("leads");
                case TouchRecorded _ -> metric.equals("touches");
                case ConversionRecorded _ -> metric.equals("revenue");
                default -> false;
            };
            ZoneId where = Objects.requireNonNull(zones.get(EventFields.partnerId(event)));
            if (counted && !day(event, where).isAfter(upTo)) {
                sum = sum.add(
                        event instanceof ConversionRecorded sale
                                ? sale.getAmount().getAmount()
                                : BigDecimal.ONE);
            }
        }
        return sum;
    }

    private BigDecimal target(String metric, LocalDate day) {
        List<CampaignTarget> targets = all(CampaignLaunched.class).getFirst().getTargets();
        for (CampaignAdjusted adjusted : all(CampaignAdjusted.class)) {
            if (!day(adjusted, zone).isAfter(day) && !adjusted.getTargets().isEmpty()) {
                targets = adjusted.getTargets();
            }
        }
        return targets.stream()
                .filter(target -> target.getMetric().equals(metric))
                .findFirst()
                .orElseThrow()
                .getTarget();
    }

    private LocalDate end(LocalDate day) {
        LocalDate end = plan.getEndsOn();
        for (CampaignAdjusted adjusted : all(CampaignAdjusted.class)) {
            if (!day(adjusted, zone).isAfter(day) && adjusted.getEndsOn().isPresent()) {
                end = adjusted.getEndsOn().get();
            }
        }
        LocalDate completed = completedOn();
        return !completed.isAfter(day) && completed.isBefore(end) ? completed : end;
    }

    private LocalDate completedOn() {
        List<CampaignCompleted> completed = all(CampaignCompleted.class);
        return completed.isEmpty() ? LocalDate.MAX : day(completed.getFirst(), zone);
    }

    private boolean asks(LocalDate day) {
        var kinds = new TreeSet<String>();
        for (CampaignPhase phase : plan.getPhases()) {
            if (!day.isBefore(phase.getStartsOn()) && !day.isAfter(phase.getEndsOn())) {
                kinds.add(phase.getKind());
            }
        }
        return !kinds.equals(new TreeSet<>(List.of("preparation")));
    }

    private boolean rests(LocalDate day) {
        Instant begin = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        boolean paused = false;
        for (SpecificRecord event : events) {
            Instant at = EventFields.occurredAt(event);
            if (event instanceof CampaignPaused && !at.isAfter(begin)) {
                paused = true;
            }
            if (event instanceof CampaignLaunched && at.isBefore(end)) {
                paused = false;
            }
        }
        return paused;
    }

    private <T extends SpecificRecord> List<T> all(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static LocalDate day(SpecificRecord event, ZoneId where) {
        return LocalDate.ofInstant(EventFields.occurredAt(event), where);
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
