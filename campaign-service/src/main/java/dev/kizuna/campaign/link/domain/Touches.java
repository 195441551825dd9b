package dev.kizuna.campaign.link.domain;

/** Where touches are recorded. */
@FunctionalInterface
public interface Touches {

    /**
     * Records a touch without waiting for it.
     *
     * @param safe runs once, on any thread, as soon as the touch outlives this process
     */
    void record(Touch touch, Runnable safe);
}
