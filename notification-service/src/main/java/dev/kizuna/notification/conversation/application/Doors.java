package dev.kizuna.notification.conversation.application;

import java.util.Map;
import java.util.Optional;

/** All doors by their paths. */
public record Doors(Map<String, Door> byPath) {

    public Doors {
        byPath = Map.copyOf(byPath);
    }

    public Optional<Door> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }
}
