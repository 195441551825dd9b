package dev.kizuna.notification.config;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How conversations are understood.
 *
 * @param sameMatter how long after the last message another by the same person belongs to the same inquiry
 * @param answeringReactions emoji by which a colleague answers
 */
@ConfigurationProperties("kizuna.conversation")
record ConversationSettings(
        @DefaultValue("30m") Duration sameMatter,

        @DefaultValue({"white_check_mark", "heavy_check_mark", "ballot_box_with_check", "ok", "済"})
        Set<String> answeringReactions) {}
