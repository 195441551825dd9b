package dev.kizuna.campaign.architecture.violating.lookout.messaging;

import dev.kizuna.campaign.architecture.violating.lookout.web.WebThatKnowsPersistence;

/** Breaks: adapters do not look at each other. */
public final class MessagingThatKnowsWeb {

    public boolean isThere(WebThatKnowsPersistence web) {
        return web.hashCode() != 0;
    }
}
