package dev.kizuna.campaign.link.domain;

/** Where touches are recorded. */
@FunctionalInterface
public interface Touches {

    /** Records a touch; gives up waiting for its acknowledgement after a moment, since a visitor waits too. */
    void record(Touch touch);
}
