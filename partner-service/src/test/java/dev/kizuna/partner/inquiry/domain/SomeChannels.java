package dev.kizuna.partner.inquiry.domain;

import java.util.List;

/** Channels that tests share. */
final class SomeChannels {

    static final ConversationChannels ALL = new ConversationChannels(
            List.of(new Channel("slack", true, "shared"), new Channel("phone", false, "a call")),
            List.of(new DirectReason("personal", "about a person"), new DirectReason("urgent", "no time")));

    private SomeChannels() {}
}
