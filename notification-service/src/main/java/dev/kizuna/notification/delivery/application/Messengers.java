package dev.kizuna.notification.delivery.application;

import dev.kizuna.notification.delivery.domain.Messenger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The media that are configured. */
public final class Messengers {

    private final Map<String, Messenger> byMedium;

    public Messengers(List<Messenger> messengers) {
        byMedium = messengers.stream().collect(Collectors.toUnmodifiableMap(Messenger::medium, Function.identity()));
    }

    public Set<String> media() {
        return byMedium.keySet();
    }

    boolean has(String medium) {
        return byMedium.containsKey(medium);
    }

    Messenger of(String medium) {
        return Objects.requireNonNull(byMedium.get(medium), medium);
    }
}
