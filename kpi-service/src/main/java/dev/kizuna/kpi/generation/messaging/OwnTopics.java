package dev.kizuna.kpi.generation.messaging;

import dev.kizuna.kpi.generation.domain.Generation;
import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.catalogue.Topics;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What belongs to a generation on the broker is known by its name. Its topics are those that the service writes; its groups,
 * changelogs and repartitioned topics begin with its application id.
 */
public final class OwnTopics {

    private static final String VOICE = "-voice";
    private static final Pattern OF_LATER_ONES = Pattern.compile(Pattern.quote(Topics.KPI_SERVICE) + "-g\\d+(-.*)?");

    private OwnTopics() {}

    /** Topics that the service writes. */
    static List<Topic> all() {
        return Topics.all().stream().filter(OwnTopics::isWritten).toList();
    }

    /** What a topic of the catalogue is called. */
    public static String name(Generation generation, Topic topic) {
        return isWritten(topic) ? generation.named(topic.name()) : topic.name();
    }

    /** What a group of the service is called that is usually called so. */
    public static String group(Generation generation, String usual) {
        return usual.startsWith(Topics.KPI_SERVICE)
                ? application(generation) + usual.substring(Topics.KPI_SERVICE.length())
                : generation.named(usual);
    }

    /** The topology's application id, and its group. */
    public static String application(Generation generation) {
        return generation.named(Topics.KPI_SERVICE);
    }

    /** The group of all that speak for a generation. */
    public static String voice(Generation generation) {
        return application(generation) + VOICE;
    }

    /** Whether a group, or a topic beside those of the catalogue, is this generation's. */
    static boolean isOf(Generation generation, String name) {
        String application = application(generation);
        return (name.equals(application) || name.startsWith(application + "-"))
                && !(generation.isFirst() && OF_LATER_ONES.matcher(name).matches());
    }

    private static boolean isWritten(Topic topic) {
        return topic.owner().equals(Topics.KPI_SERVICE);
    }
}
