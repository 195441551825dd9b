package dev.kizuna.kpi.generation.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two generations tell, side by side.
 *
 * @param topics one each
 */
public record Comparison(List<OfTopic> topics) {

    public Comparison {
        topics = List.copyOf(topics);
    }

    public boolean isTheSame() {
        return topics.stream().allMatch(topic -> topic.different() == 0);
    }

    public List<Difference> differences() {
        return topics.stream().flatMap(topic -> topic.differences().stream()).toList();
    }

    /**
     * What is on one topic.
     *
     * @param same how many cards, sales, targets or gaps are told the same
     * @param different how many are not
     * @param moving how many changed so often that they could not be compared
     * @param differences the first of those
     */
    public record OfTopic(String topic, long same, long different, long moving, List<Difference> differences) {

        public OfTopic {
            differences = List.copyOf(differences);
        }
    }

    /**
     * One thing that two generations tell differently.
     *
     * @param subject what it is about
     * @param before what counts; null when nothing is told of it
     * @param now what this generation tells; null when it tells nothing of it
     */
    public record Difference(
            String topic,
            String subject,
            @Nullable String before,
            @Nullable String now) {}
}
