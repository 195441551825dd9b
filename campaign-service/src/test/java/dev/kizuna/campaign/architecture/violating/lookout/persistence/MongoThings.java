package dev.kizuna.campaign.architecture.violating.lookout.persistence;

/** What the violators around it know and must not. */
public final class MongoThings {

    public int count() {
        return 1;
    }
}
