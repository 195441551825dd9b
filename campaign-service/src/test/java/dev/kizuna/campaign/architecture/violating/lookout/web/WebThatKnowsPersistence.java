package dev.kizuna.campaign.architecture.violating.lookout.web;

import dev.kizuna.campaign.architecture.violating.lookout.persistence.MongoThings;

/** Breaks: adapters do not look at each other. */
public final class WebThatKnowsPersistence {

    public int count(MongoThings things) {
        return things.count();
    }
}
