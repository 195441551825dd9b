package dev.kizuna.kpi.generation.messaging;

import dev.kizuna.kpi.generation.domain.Generation;
import dev.kizuna.kpi.generation.domain.Leftovers;
import dev.kizuna.schemas.catalogue.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Groups and topics of generations, which are known by their names. */
public final class BrokerLeftovers implements Leftovers {

    private final Admin admin;

    public BrokerLeftovers(Admin admin) {
        this.admin = admin;
    }

    @Override
    public boolean isAtWork(Generation generation) {
        var groups = admin.describeConsumerGroups(
                        List.of(OwnTopics.application(generation), OwnTopics.voice(generation)))
                .describedGroups();
        return groups.values().stream().anyMatch(group -> {
            try {
                var description = get(group);
                return description.groupState() != GroupState.EMPTY && description.groupState() != GroupState.DEAD;
            } catch (GroupIdNotFoundException e) {
                return false;
            }
        });
    }

    @Override
    public void remove(Generation generation) {
        Collection<String> topics = new ArrayList<>();
        for (String topic : get(admin.listTopics().names())) {
            if (OwnTopics.isOf(generation, topic) || isToldBy(generation, topic)) {
                topics.add(topic);
            }
        }
        for (var deletion : admin.deleteTopics(topics).topicNameValues().values()) {
            ifThere(deletion);
        }
        List<String> groups = get(admin.listGroups().all()).stream()
                .map(GroupListing::groupId)
                .filter(group -> OwnTopics.isOf(generation, group))
                .toList();
        for (var deletion : admin.deleteConsumerGroups(groups).deletedGroups().values()) {
            ifThere(deletion);
        }
    }

    /** The first generation's topics are everybody's. */
    private static boolean isToldBy(Generation generation, String name) {
        if (generation.isFirst()) {
            return false;
        }
        for (Topic topic : OwnTopics.all()) {
            String own = OwnTopics.name(generation, topic);
            if (name.equals(own) || name.equals(own + "-dlt")) {
                return true;
            }
        }
        return false;
    }

    private static void ifThere(KafkaFuture<Void> deletion) {
        try {
            get(deletion);
        } catch (UnknownTopicOrPartitionException | GroupIdNotFoundException | GroupNotEmptyException e) {
            // another forgot it first, or a reader of the service's own just ends
            return;
        }
    }

    static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException("Interrupted while asking the broker", e);
        }
    }
}
