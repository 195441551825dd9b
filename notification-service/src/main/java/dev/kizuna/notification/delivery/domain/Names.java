package dev.kizuna.notification.delivery.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names from the directory: they are put into messages here and travel nowhere else. */
public interface Names {

    /** What a partner or person is called, and how the person is mentioned in Slack. */
    record Name(String text, @Nullable String slackUserId) {}

    Optional<Name> partner(String partnerId);

    Optional<Name> person(String partnerId, String personId);

    /** Keeps what the directory says under a key. */
    void put(String directoryKey, Name name);

    /** Forgets what the directory erased. */
    void erase(String directoryKey);
}
