package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.event.partner.PartnerOwnerChanged;
import dev.kizuna.event.partner.PartnerProfile;
import dev.kizuna.event.partner.PartnerRegistered;
import dev.kizuna.schemas.record.EventFields;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Sums over months, managers and all partners by plain loops over what {@link NaiveFigures} gives for each partner. Keys
 * are those of {@link NaiveFigures} with a sum's key in the place of the slot.
 */
final class NaiveRollUps {

    final Map<String, Long> counters = new TreeMap<>();
    final Map<String, BigDecimal> sums = new TreeMap<>();
    final Map<String, BigDecimal> unconverted = new TreeMap<>();
    final Map<String, List<Long>> durations = new TreeMap<>();
    final Map<String, Set<String>> visitors = new TreeMap<>();

    private final Collection<? extends SpecificRecord> events;

    /** @param events with those that tell who manages a partner */
    NaiveRollUps(
            Map<String, ZoneId> zones, Map<String, BigDecimal> rates, Collection<? extends SpecificRecord> events) {
        this.events = events;
        zones.forEach((partner, zone) -> add(partner, zone, new NaiveFigures(partner, zone, rates, events)));
        counters.values().removeIf(count -> count == 0);
        sums.values().removeIf(sum -> sum.signum() == 0);
        unconverted.values().removeIf(sum -> sum.signum() == 0);
        durations.values().forEach(values -> values.sort(Comparator.naturalOrder()));
    }

    private void add(String partner, ZoneId zone, NaiveFigures figures) {
        figures.counters.forEach(
                (name, count) -> over(partner, zone, name).forEach(sum -> counters.merge(sum, count, Long::sum)));
        figures.sums.forEach(
                (name, amount) -> over(partner, zone, name).forEach(sum -> sums.merge(sum, amount, BigDecimal::add)));
        figures.unconverted.forEach((name, amount) ->
                over(partner, zone, name).forEach(sum -> unconverted.merge(sum, amount, BigDecimal::add)));
        figures.durations.forEach((name, values) -> over(partner, zone, name)
                .forEach(sum ->
                        durations.computeIfAbsent(sum, _ -> new ArrayList<>()).addAll(values)));
        figures.visitors.forEach((slot, journeys) -> over(partner, zone, slot + " visitors")
                .forEach(sum ->
                        visitors.computeIfAbsent(sum, _ -> new HashSet<>()).addAll(journeys)));
    }

    /** The sums of which a figure such as {@code CAMPAIGN/c1/2026-05-11 leads} is part. */
    private List<String> over(String partner, ZoneId zone, String slotAndName) {
        String slot = slotAndName.substring(0, slotAndName.indexOf(' '));
        String name = slotAndName.substring(slot.length());
        String[] parts = slot.split("/");
        String day = parts[2];
        String month = day.substring(0, "yyyy-mm".length());
        String owner = owner(partner, LocalDate.parse(day), zone);
        return Stream.of(
                        parts[0] + "/MONTH/" + month + "/" + parts[1] + "/" + partner,
                        parts[0].equals("PARTNER") ? "TOTAL/DAY/" + day + "/all" : null,
                        parts[0].equals("PARTNER") ? "TOTAL/MONTH/" + month + "/all" : null,
                        parts[0].equals("PARTNER") && owner != null ? "PARTNER_MANAGER/DAY/" + day + "/" + owner : null,
                        parts[0].equals("PARTNER") && owner != null
                                ? "PARTNER_MANAGER/MONTH/" + month + "/" + owner
                                : null)
                .filter(key -> key != null)
                .map(key -> key + name)
                .toList();
    }

    /** Who had the partner when the day ended, or, before anybody is known to have had it, whoever had it first. */
    private @Nullable String owner(String partner, LocalDate day, ZoneId zone) {
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        List<? extends SpecificRecord> told = events.stream()
                .filter(event -> EventFields.partnerId(event).equals(partner))
                .filter(event -> event instanceof PartnerRegistered || event instanceof PartnerOwnerChanged)
                .sorted(Comparator.comparing((SpecificRecord event) -> EventFields.occurredAt(event))
                        .thenComparing(EventFields::eventId))
                .toList();
        String owner = told.isEmpty()
                ? ownerByProfile(partner)
                : switch (told.getFirst()) {
                    case PartnerRegistered first -> first.getOwnerId();
                    case PartnerOwnerChanged first -> first.getFromOwnerId();
                    default -> throw new AssertionError(told);
                };
        for (SpecificRecord event : told) {
            if (EventFields.occurredAt(event).isBefore(end)) {
                owner = event instanceof PartnerRegistered registered
                        ? registered.getOwnerId()
                        : ((PartnerOwnerChanged) event).getToOwnerId();
            }
        }
        return owner;
    }

    private @Nullable String ownerByProfile(String partner) {
        return events.stream()
                .filter(PartnerProfile.class::isInstance)
                .map(PartnerProfile.class::cast)
                .filter(profile -> profile.getPartnerId().equals(partner))
                .map(PartnerProfile::getOwnerId)
                .findFirst()
                .orElse(null);
    }
}
