package dev.kizuna.kpi.roster.domain;

import dev.kizuna.kpi.scorecard.domain.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A partner as far as events have told. Merging is commutative, associative and idempotent.
 *
 * @param owners who answers for it from each moment on
 * @param profileOwner who answers for it by the directory, where no event of its life says so
 * @param keyPersons by id whether they are in the role
 * @param ended whether the partnership is over
 */
public record Member(
        String partnerId,
        NavigableMap<Moment, String> owners,
        @Nullable Said<String> profileOwner,
        @Nullable Said<ZoneId> zone,
        Map<String, Said<Boolean>> keyPersons,
        @Nullable Said<Boolean> ended) {

    public Member {
        owners = Collections.unmodifiableNavigableMap(new TreeMap<>(owners));
        keyPersons = Map.copyOf(keyPersons);
    }

    /** Nothing but the id. */
    public static Member of(String partnerId) {
        return new Member(partnerId, new TreeMap<>(), null, null, Map.of(), null);
    }

    public Member owned(Moment from, String ownerId) {
        return new Member(partnerId, new TreeMap<>(Map.of(from, ownerId)), profileOwner, zone, keyPersons, ended);
    }

    public Member profiled(Said<String> owner) {
        return new Member(partnerId, owners, owner, zone, keyPersons, ended);
    }

    public Member located(Said<ZoneId> there) {
        return new Member(partnerId, owners, profileOwner, there, keyPersons, ended);
    }

    public Member withKeyPerson(String keyPersonId, Said<Boolean> inRole) {
        return new Member(partnerId, owners, profileOwner, zone, Map.of(keyPersonId, inRole), ended);
    }

    public Member ended(Said<Boolean> over) {
        return new Member(partnerId, owners, profileOwner, zone, keyPersons, over);
    }

    public Member mergedWith(Member other) {
        var allOwners = new TreeMap<>(owners);
        allOwners.putAll(other.owners);
        var allKeyPersons = new HashMap<>(keyPersons);
        other.keyPersons.forEach((id, said) ->
                allKeyPersons.merge(id, said, (one, another) -> Objects.requireNonNull(Said.latest(one, another))));
        return new Member(
                partnerId,
                allOwners,
                Said.latest(profileOwner, other.profileOwner),
                Said.latest(zone, other.zone),
                allKeyPersons,
                Said.latest(ended, other.ended));
    }

    /** Where its days begin. */
    public ZoneId zoneOr(ZoneId unknown) {
        return zone == null ? unknown : zone.value();
    }

    /** Who answered for it at the end of a day; for a day before all that is known, who did first; null if nobody is known. */
    public @Nullable String ownerOn(LocalDate day, ZoneId dayZone) {
        Instant end = day.plusDays(1).atStartOfDay(dayZone).toInstant();
        var last = owners.lowerEntry(new Moment(end, ""));
        if (last != null) {
            return last.getValue();
        }
        if (!owners.isEmpty()) {
            return owners.firstEntry().getValue();
        }
        return profileOwner == null ? null : profileOwner.value();
    }

    /** Whether it was ever under a manager. */
    public boolean wasOf(String managerId) {
        return owners.containsValue(managerId)
                || profileOwner != null && profileOwner.value().equals(managerId);
    }

    /** Those in the role now, in order. */
    public List<String> keyPersonsInRole() {
        return keyPersons.entrySet().stream()
                .filter(entry -> entry.getValue().value())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    public boolean isOver() {
        return ended != null && ended.value();
    }
}
