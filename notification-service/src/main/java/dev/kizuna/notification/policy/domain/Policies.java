package dev.kizuna.notification.policy.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All policies and notices in force, found by the kind of event they wait for. */
public final class Policies {

    private final Map<String, Policy> byId = new TreeMap<>();
    private final Map<String, List<Policy>> byEvent = new HashMap<>();
    private final Map<String, List<Notice>> notices = new TreeMap<>();
    private final List<Exemption> exemptions;
    private final String edition;

    public Policies(List<Policy> policies, List<Notice> notices) {
        this(policies, notices, List.of());
    }

    /**
     * Policies.
     *
     * @param exemptions earlier ones go before later ones, those of a partner before those of an owner alone
     */
    public Policies(List<Policy> policies, List<Notice> notices, List<Exemption> exemptions) {
        policies.forEach(policy -> byId.put(policy.id(), policy));
        notices.forEach(notice -> notice.events().stream()
                .distinct()
                .forEach(event -> this.notices
                        .computeIfAbsent(event, _ -> new ArrayList<>())
                        .add(notice)));
        this.exemptions = Stream.concat(
                        exemptions.stream().filter(each -> each.partnerId() != null),
                        exemptions.stream().filter(each -> each.partnerId() == null))
                .toList();
        for (Policy policy : policies) {
            events(policy)
                    .distinct()
                    .forEach(event -> byEvent.computeIfAbsent(event, _ -> new ArrayList<>())
                            .add(policy));
        }
        edition = hash(byId.values() + "|" + notices + "|" + this.exemptions);
    }

    public Optional<Policy> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All policies, by the order of their ids. */
    public Collection<Policy> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /** The ids of all policies in force, in order. */
    public Set<String> ids() {
        return Collections.unmodifiableSet(byId.keySet());
    }

    /** The policies to which an event may do something. */
    public List<Policy> concernedBy(String event) {
        return byEvent.getOrDefault(event, List.of());
    }

    public List<Notice> noticesOf(String event) {
        return notices.getOrDefault(event, List.of());
    }

    /** Who is told of a partner's promises of a policy, and when not. */
    public Telling tellingOf(Policy policy, String partnerId, @Nullable String ownerId) {
        return telling(policy.id(), policy.telling(), partnerId, ownerId);
    }

    /** Who is told of what a notice is about, and when not. */
    public Telling tellingOf(Notice notice, String partnerId, @Nullable String ownerId) {
        return telling(notice.says(), notice.telling(), partnerId, ownerId);
    }

    /** A hash over everything in force: another one means that promises may have to be worked out anew. */
    public String edition() {
        return edition;
    }

    private Telling telling(String name, Telling usual, String partnerId, @Nullable String ownerId) {
        if (exemptions.isEmpty()) {
            return usual;
        }
        List<Exemption> concerned = exemptions.stream()
                .filter(each -> each.concerns(name, partnerId, ownerId))
                .toList();
        return new Telling(
                concerned.stream()
                        .map(Exemption::targets)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(usual.targets()),
                concerned.stream()
                        .map(Exemption::quietHours)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(usual.quietHours()));
    }

    private static Stream<String> events(Policy policy) {
        Stream<Trigger> triggers = Stream.of(
                        policy.openedBy(),
                        policy.reopenedBy(),
                        policy.metBy(),
                        policy.cancelledBy(),
                        policy.handedOverBy())
                .flatMap(List::stream);
        Stream<Trigger> awaited = policy.due() instanceof DueRule.Until until ? Stream.of(until.event()) : Stream.of();
        return Stream.concat(triggers, awaited).map(Trigger::event);
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
