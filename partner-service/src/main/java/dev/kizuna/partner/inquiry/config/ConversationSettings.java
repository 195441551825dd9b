package dev.kizuna.partner.inquiry.config;

import dev.kizuna.partner.inquiry.domain.Channel;
import dev.kizuna.partner.inquiry.domain.ConversationChannels;
import dev.kizuna.partner.inquiry.domain.DirectReason;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** What is written in {@code conversation-channels.yml}; being ordinary configuration, another file can take its place. */
@ConfigurationProperties("kizuna.conversations")
record ConversationSettings(Duration answerWithin, List<Listed> channels, List<DirectReason> directReasons) {

    /** Whether others can read along. */
    enum Kind {
        OPEN,
        DIRECT
    }

    record Listed(String code, Kind kind, String meaning) {}

    ConversationChannels toDomain() {
        return new ConversationChannels(
                channels.stream()
                        .map(listed -> new Channel(listed.code(), listed.kind() == Kind.OPEN, listed.meaning()))
                        .toList(),
                directReasons);
    }
}
