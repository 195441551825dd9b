package dev.kizuna.campaign.architecture.violating.lookout.persistence;

import dev.kizuna.campaign.architecture.violating.lookout.messaging.MessagingThatKnowsWeb;

/** Breaks: adapters do not look at each other. */
public final class PersistenceThatKnowsMessaging {

    public boolean isThere(MessagingThatKnowsWeb messaging) {
        return messaging.hashCode() != 0;
    }
}
