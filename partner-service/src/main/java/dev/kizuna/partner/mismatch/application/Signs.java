package dev.kizuna.partner.mismatch.application;

import dev.kizuna.partner.aggregate.domain.Selection;
import dev.kizuna.partner.aggregate.domain.Versioned;
import dev.kizuna.partner.checkin.domain.ActionItem;
import dev.kizuna.partner.checkin.domain.ActionItems;
import dev.kizuna.partner.checkin.domain.CheckIn;
import dev.kizuna.partner.checkin.domain.CheckInEvent.Scheduled;
import dev.kizuna.partner.checkin.domain.CheckIns;
import dev.kizuna.partner.keyperson.domain.Charter;
import dev.kizuna.partner.keyperson.domain.Person;
import dev.kizuna.partner.mismatch.domain.Indicator;
import dev.kizuna.partner.mismatch.domain.MismatchIndicators;
import dev.kizuna.partner.mismatch.domain.Observation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads from what this service keeps anyway what nobody should have to observe twice. */
@Component
final class Signs {

    private static final int MOST = 1_000;
    private static final Duration GRACE = Duration.ofDays(1);

    private final CheckIns checkIns;
    private final ActionItems actionItems;

    Signs(CheckIns checkIns, ActionItems actionItems) {
        this.checkIns = checkIns;
        this.actionItems = actionItems;
    }

    /** Where and when it is looked, and of whom. */
    record Look(Person person, Instant now, ZoneId zone) {

        String keyPersonId() {
            return person.personId();
        }
    }

    /** What the records show of the indicators that are seen in them. */
    List<Observation> seen(MismatchIndicators indicators, Look look) {
        Instant since = look.now().minus(Duration.ofDays(indicators.recordsOfDays()));
        return indicators.indicators().stream()
                .flatMap(indicator -> {
                    var seenIn = indicator.seenIn();
                    if (seenIn == null) {
                        return Stream.empty();
                    }
                    List<Observation> found = found(seenIn.records(), look, since)
                            .map(due -> new Observation(
                                    indicator.code(),
                                    due.at().atZone(look.zone()).toLocalDate(),
                                    due.id()))
                            .toList();
                    return found.size() < seenIn.atLeast() ? Stream.empty() : found.stream();
                })
                .toList();
    }

    private record Due(String id, Instant at) {

        boolean isBetween(Instant since, Instant until) {
            return at.isAfter(since) && at.isBefore(until);
        }
    }

    private Stream<Due> found(Indicator.Records records, Look look, Instant since) {
        return switch (records) {
            case CHECK_INS_DISPLACED ->
                all(checkIns::select, "keyPersonId", look.keyPersonId())
                        .flatMap(checkIn -> displaced(checkIn, look.now()).stream())
                        .filter(due -> due.isBetween(since, look.now()));
            case ACTION_ITEMS_OVERDUE ->
                all(actionItems::select, "ownerId", look.keyPersonId())
                        .flatMap(item -> overdue(item, look.now()).stream())
                        .filter(due -> due.isBetween(since, look.now()));
            case LITTLE_TIME_IN_CHARTER -> littleTime(look.person()).stream();
        };
    }

    private static <T> Stream<T> all(Function<Selection, List<Versioned<T>>> select, String field, String value) {
        return select.apply(new Selection(Map.of(field, value), "", MOST)).stream()
                .map(Versioned::value);
    }

    /** When it was first to be held, if it was moved or nobody held it. */
    private static Optional<Due> displaced(CheckIn checkIn, Instant now) {
        List<Scheduled> times = checkIn.history().all(Scheduled.class);
        if (times.isEmpty()) {
            return Optional.empty();
        }
        Instant last = times.getLast().dueAt();
        boolean moved = last.isAfter(times.getFirst().dueAt());
        boolean missed =
                checkIn.status() == CheckIn.Status.SCHEDULED && last.plus(GRACE).isBefore(now);
        return moved || missed
                ? Optional.of(new Due(checkIn.id(), times.getFirst().dueAt()))
                : Optional.empty();
    }

    private static Optional<Due> overdue(ActionItem item, Instant now) {
        return item.status() == ActionItem.Status.OPEN
                ? item.agreed()
                        .filter(agreed -> agreed.dueAt().isBefore(now))
                        .map(agreed -> new Due(item.id(), agreed.dueAt()))
                : Optional.empty();
    }

    /** What was agreed holds however long ago that was. */
    private static Optional<Due> littleTime(Person person) {
        return person.role()
                .charter()
                .filter(charter -> charter.warnings().contains(Charter.LITTLE_TIME))
                .map(charter -> new Due(person.personId() + ":charter:" + charter.version(), charter.agreedAt()));
    }
}
