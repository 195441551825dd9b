package dev.kizuna.campaign.architecture.violating.lookout.application;

import dev.kizuna.campaign.architecture.violating.lookout.persistence.MongoThings;

/** Breaks: use cases look inward. */
public final class UseCaseThatLooksOut {

    public int count(MongoThings things) {
        return things.count();
    }
}
