package dev.kizuna.stack.demo;

import java.util.List;

/** The ninety days, chapter by chapter. */
final class Story {

    private Story() {}

    /** All that has happened until the story's now, in the order of time; the same for the same now. */
    static List<Step> until(StoryTime time) {
        var plot = new Plot(time);
        new Partnerships(plot).tell();
        new Programme(plot).tell();
        new KeyPersons(plot).tell();
        new Ramps(plot).tell();
        new Mismatches(plot).tell();
        new MarketEntry(plot).tell();
        var checkIns = new CheckIns(plot);
        checkIns.tell();
        new Conversations(plot, checkIns).tell();
        new Campaigns(plot).tell();
        new KeyDeals(plot).tell();
        new Funnel(plot).tell();
        new Commissions(plot).tell();
        return plot.steps();
    }
}
