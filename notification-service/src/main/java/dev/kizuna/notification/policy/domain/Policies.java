package dev.kizuna.notification.policy.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All policies and notices in force, found by the kind of event they wait for. */
public final class Policies {

    private final Map<String, Policy> byId;
    private final Map<String, List<Policy>> byEvent = new HashMap<>();
    private final Map<String, List<Notice>> notices;

    public Policies(List<Policy> policies, List<Notice> notices) {
        this.byId = policies.stream().collect(Collectors.toUnmodifiableMap(Policy::id, Function.identity()));
        this.notices = notices.stream()
                .collect(Collectors.groupingBy(notice -> notice.trigger().event()));
        for (Policy policy : policies) {
            triggers(policy)
                    .map(Trigger::event)
                    .distinct()
                    .forEach(event -> byEvent.merge(
                            event,
                            List.of(policy),
                            (some, more) ->
                                    Stream.concat(some.stream(), more.stream()).toList()));
        }
    }

    public Optional<Policy> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The ids of all policies in force, in order. */
    public Set<String> ids() {
        return new TreeSet<>(byId.keySet());
    }

    /** The policies to which an event may do something. */
    public List<Policy> concernedBy(String event) {
        return byEvent.getOrDefault(event, List.of());
    }

    public List<Notice> noticesOf(String event) {
        return notices.getOrDefault(event, List.of());
    }

    private static Stream<Trigger> triggers(Policy policy) {
        return Stream.of(policy.openedBy(), policy.reopenedBy(), policy.metBy(), policy.cancelledBy())
                .flatMap(List::stream);
    }
}
