package dev.kizuna.notification.delivery.webhook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The only places webhooks go to. */
public final class Endpoints {

    private final Map<String, Endpoint> byName;

    public Endpoints(List<Endpoint> endpoints) {
        byName = endpoints.stream().collect(Collectors.toUnmodifiableMap(Endpoint::name, Function.identity()));
        long forAll = endpoints.stream().filter(it -> it.partners().isEmpty()).count();
        if (forAll > 1) {
            throw new IllegalArgumentException(
                    "Only one webhook can be for all partners; name the partners of the others");
        }
    }

    public boolean isEmpty() {
        return byName.isEmpty();
    }

    /** Name of a partner's endpoint. */
    public Optional<String> of(String partnerId) {
        return byName.values().stream()
                .filter(endpoint -> endpoint.partners().contains(partnerId))
                .findFirst()
                .or(() -> byName.values().stream()
                        .filter(endpoint -> endpoint.partners().isEmpty())
                        .findFirst())
                .map(Endpoint::name);
    }

    Optional<Endpoint> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
