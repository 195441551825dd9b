package dev.kizuna.dashboard.system;

import dev.kizuna.dashboard.remote.Answer;
import java.util.List;

/** Those who read the topics, and how far they have come. */
public interface Groups {

    /** All groups, who is furthest behind first. */
    Answer<List<Group>> all();

    /**
     * A group.
     *
     * @param members how many instances read
     * @param behind records not handled yet, marks of transactions included
     * @param topics those in which it is behind
     */
    record Group(String name, int members, long behind, List<Lag> topics) {

        private static final long MUCH = 10_000;

        /** Keeps up, is behind, or nobody reads. */
        public String state() {
            if (members == 0) {
                return behind == 0 ? "idle" : "nobody";
            }
            return behind < MUCH ? "good" : "behind";
        }
    }

    /** Records of a topic not handled yet. */
    record Lag(String topic, long records) {}
}
