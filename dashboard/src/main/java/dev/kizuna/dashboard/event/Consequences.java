package dev.kizuna.dashboard.event;

import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.remote.Piece;
import dev.kizuna.dashboard.remote.Services;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** What an event opened or changed, asked from the services that keep it. */
@Component
class Consequences {

    private static final int MOST_PIECES = 4;
    private static final ParameterizedTypeReference<Piece<Promise>> PROMISES = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Piece<Delivery>> DELIVERIES = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<Card>> CARDS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Piece<Gap>> GAPS = new ParameterizedTypeReference<>() {};

    private final Services services;
    private final Directory directory;
    private final Wording wording;

    Consequences(Services services, Directory directory, Wording wording) {
        this.services = services;
        this.directory = directory;
        this.wording = wording;
    }

    private record Promise(
            String obligationId,
            String policy,
            String subjectId,
            String status,
            @Nullable Instant dueAt,
            @Nullable List<String> explanation,
            @Nullable List<String> eventIds) {

        boolean names(String eventId) {
            return eventIds != null && eventIds.contains(eventId)
                    || explanation != null && explanation.stream().anyMatch(step -> step.contains(eventId));
        }
    }

    private record Delivery(
            @Nullable String kind,
            @Nullable String state,
            @Nullable String outcome,
            @Nullable String medium,
            @Nullable String place,
            @Nullable String detail,
            @Nullable Instant createdAt,
            @Nullable Instant endedAt,
            @Nullable String obligationId,
            @Nullable String subjectId) {}

    private record Card(
            @Nullable String period,
            long revision,
            @Nullable Map<String, Long> counters,
            @Nullable List<Source> sources) {}

    private record Source(String topic, int partition, long offset) {}

    private record Gap(
            String gapId,
            String metric,
            String status,
            String targetToDate,
            String actual,
            @Nullable String blamedStage) {}

    /** A message about a promise or about the same thing. */
    record MessageLine(String tone, String what, String where, String when, String detail) {}

    /**
     * A card for the day of the event.
     *
     * @param whose partner, key person or campaign
     * @param state last (it was the last that changed the card), counted or later (it stands behind all that changed it)
     * @param read the last record of its partition that changed the card
     */
    record CardLine(
            String scope,
            String whose,
            String period,
            long revision,
            String state,
            String read,
            Map<String, Long> counters) {}

    /** A gap of the event's campaign. */
    record GapLine(String tone, String metric, String status, String actual, String target, String blamed) {}

    Answer<List<PromiseLine>> promises(EventInFull event, Locale locale) {
        EventInFull.Read read = event.read();
        if (read == null) {
            return new Answer.Got<>(List.of());
        }
        String eventId = read.line().eventId();
        String partnerId = read.line().partnerId();
        Set<String> ids = Set.copyOf(event.ids());
        return services.notification()
                .list(PROMISES, MOST_PIECES, Map.of("partnerId", partnerId), "api", "obligations")
                .map(all -> all.stream()
                        .filter(each ->
                                each.names(eventId) || ids.contains(each.obligationId) || ids.contains(each.subjectId))
                        .map(each -> line(each, eventId, partnerId, locale))
                        .sorted(Comparator.comparing(PromiseLine::named)
                                .reversed()
                                .thenComparing(PromiseLine::dueAt))
                        .toList());
    }

    private PromiseLine line(Promise promise, String eventId, String partnerId, Locale locale) {
        return new PromiseLine(
                promise.obligationId,
                promise.status,
                wording.word("policy." + promise.policy, locale),
                directory.nameOf(partnerId, promise.subjectId),
                promise.names(eventId),
                promise.dueAt == null ? "" : promise.dueAt.toString(),
                promise.dueAt == null ? "" : wording.moment(promise.dueAt, directory.zoneOf(partnerId), locale),
                promise.explanation == null ? List.of() : promise.explanation);
    }

    Answer<List<MessageLine>> messages(EventInFull event, List<PromiseLine> promises, Locale locale) {
        EventInFull.Read read = event.read();
        if (read == null) {
            return new Answer.Got<>(List.of());
        }
        String partnerId = read.line().partnerId();
        Set<String> owed = promises.stream()
                .filter(PromiseLine::named)
                .map(PromiseLine::obligationId)
                .collect(Collectors.toSet());
        Set<String> ids = Set.copyOf(event.ids());
        return services.notification()
                .list(DELIVERIES, MOST_PIECES, Map.of("partnerId", partnerId), "api", "deliveries")
                .map(all -> all.stream()
                        .filter(each -> each.obligationId != null
                                        && (owed.contains(each.obligationId) || ids.contains(each.obligationId))
                                || each.obligationId == null && each.subjectId != null && ids.contains(each.subjectId))
                        .map(each -> line(each, directory.zoneOf(partnerId), locale))
                        .toList());
    }

    private MessageLine line(Delivery delivery, ZoneId zone, Locale locale) {
        String ended = delivery.outcome == null ? String.valueOf(delivery.state) : delivery.outcome;
        Instant at = delivery.endedAt == null ? delivery.createdAt : delivery.endedAt;
        return new MessageLine(
                switch (ended) {
                    case "POSTED", "UPDATED" -> "GOOD";
                    case "FAILED", "PARKED" -> "BAD";
                    default -> "NEUTRAL";
                },
                wording.word("events.message." + delivery.kind, locale) + " · "
                        + wording.word("events.message." + ended, locale),
                Optional.ofNullable(delivery.medium)
                                .map(medium -> wording.word("medium." + medium, locale))
                                .orElse("")
                        + Optional.ofNullable(delivery.place)
                                .map(place -> " " + place)
                                .orElse(""),
                at == null ? "" : wording.moment(at, zone, locale),
                delivery.detail == null ? "" : delivery.detail);
    }

    /** Cards of the day on which it happened, of whomever it names. */
    Answer<List<CardLine>> cards(EventInFull event, Locale locale) {
        EventInFull.Read read = event.read();
        if (read == null) {
            return new Answer.Got<>(List.of());
        }
        String partnerId = read.line().partnerId();
        Map<String, String> scopes = new LinkedHashMap<>();
        scopes.put("partner", partnerId);
        event.text("keyPersonId").ifPresent(id -> scopes.put("key-person", id));
        event.text("campaignId").ifPresent(id -> scopes.put("campaign", id));
        LocalDate day = LocalDate.ofInstant(read.line().occurredAt(), directory.zoneOf(partnerId));
        List<CardLine> lines = new ArrayList<>();
        for (var scope : scopes.entrySet()) {
            Answer<List<Card>> cards = services.kpi()
                    .get(
                            CARDS,
                            Map.of(
                                    "scope", scope.getKey(),
                                    "id", scope.getValue(),
                                    "grain", "day",
                                    "from", day.toString(),
                                    "to", day.toString()),
                            "api",
                            "scorecards");
            switch (cards) {
                case Answer.Got<List<Card>>(var found) ->
                    found.stream()
                            .filter(card -> card.revision > 0)
                            .flatMap(card -> line(event, scope.getKey(), scope.getValue(), card).stream())
                            .forEach(lines::add);
                case Answer.Absent<List<Card>> _ -> {}
                case Answer<List<Card>> other -> {
                    return other.map(_ -> List.of());
                }
            }
        }
        return new Answer.Got<>(lines);
    }

    /** Only cards that read the event's topic at all. */
    private Optional<CardLine> line(EventInFull event, String scope, String id, Card card) {
        String partnerId = event.read() == null ? "" : event.read().line().partnerId();
        return Optional.ofNullable(card.sources).orElse(List.of()).stream()
                .filter(source -> source.topic.equals(event.place().topic())
                        && source.partition == event.place().partition())
                .findFirst()
                .map(source -> new CardLine(
                        scope,
                        scope.equals("partner") ? directory.nameOf(id) : directory.nameOf(partnerId, id),
                        card.period == null ? "" : card.period,
                        card.revision,
                        source.offset == event.place().offset()
                                ? "last"
                                : source.offset > event.place().offset() ? "counted" : "later",
                        source.topic + "-" + source.partition + "@" + source.offset,
                        nonZero(card.counters)));
    }

    private static Map<String, Long> nonZero(@Nullable Map<String, Long> counters) {
        var shown = new LinkedHashMap<String, Long>();
        if (counters != null) {
            counters.forEach((name, count) -> {
                if (count != 0) {
                    shown.put(name, count);
                }
            });
        }
        return shown;
    }

    Answer<List<GapLine>> gaps(EventInFull event, Locale locale) {
        return event.text("campaignId")
                .map(campaign -> services.kpi()
                        .list(GAPS, 1, Map.of("campaignId", campaign), "api", "gaps")
                        .map(all -> all.stream()
                                .map(gap -> new GapLine(
                                        gap.status.equals("open") ? "BAD" : "GOOD",
                                        wording.word(
                                                "events.counter." + gap.metric,
                                                wording.word("counter." + gap.metric, locale),
                                                locale),
                                        wording.word("events.gap." + gap.status, locale),
                                        gap.actual,
                                        gap.targetToDate,
                                        gap.blamedStage == null
                                                ? ""
                                                : wording.word("events.funnel." + gap.blamedStage, locale)))
                                .toList()))
                .orElseGet(() -> new Answer.Got<>(List.of()));
    }
}
