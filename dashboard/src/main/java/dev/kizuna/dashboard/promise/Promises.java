package dev.kizuna.dashboard.promise;

import dev.kizuna.dashboard.promise.Promise.Status;
import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.remote.Piece;
import dev.kizuna.dashboard.remote.Services;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** The open promises, asked from notification-service. */
@Component
class Promises {

    private static final ParameterizedTypeReference<Piece<Promise>> PROMISES = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<Group>> GROUPS = new ParameterizedTypeReference<>() {};

    /** Kept by the service itself by posting a message; people have a panel of their own for whom to praise. */
    private static final String OF_THE_MACHINE = "praise";

    private final Services services;

    Promises(Services services) {
        this.services = services;
    }

    /** How many promises of a policy are in which state. */
    record Group(@Nullable String group, @Nullable Map<String, Long> counts) {}

    /** What is still owed: what is broken first, then what is due soonest; all are counted. */
    Answer<PromiseBoard> board(int most) {
        return due(most, Status.BREACHED)
                .then(broken -> due(most, Status.WARNED, Status.OPEN)
                        .then(coming -> counts().map(groups ->
                                PromiseBoard.of(mostUrgent(most, broken.items(), coming.items()), groups))));
    }

    /** What is owed to one partner, what is due soonest first. */
    Answer<List<Promise>> of(String partnerId, int most) {
        return services.notification()
                .get(
                        PROMISES,
                        Map.of(
                                "partnerId",
                                partnerId,
                                "status",
                                wanted(Status.values()),
                                "sort",
                                "due",
                                "limit",
                                Integer.toString(most)),
                        "api",
                        "obligations")
                .map(Piece::items);
    }

    /** However much is broken, half of the room is for what can still be kept. */
    static List<Promise> mostUrgent(int most, List<Promise> broken, List<Promise> coming) {
        int room = most - Math.min(coming.size(), most / 2);
        return Stream.concat(broken.stream().limit(room), coming.stream())
                .filter(promise -> !promise.policy().equals(OF_THE_MACHINE))
                .limit(most)
                .toList();
    }

    private Answer<Piece<Promise>> due(int most, Status... statuses) {
        return services.notification()
                .get(
                        PROMISES,
                        Map.of("status", wanted(statuses), "sort", "due", "limit", Integer.toString(most)),
                        "api",
                        "obligations");
    }

    private static String wanted(Status... statuses) {
        return String.join(",", Stream.of(statuses).map(Status::name).toList());
    }

    /** What is settled is not asked for: it is most by far, and is not shown. */
    private Answer<List<Group>> counts() {
        return services.notification()
                .get(GROUPS, Map.of("by", "policy", "status", wanted(Status.values())), "api", "obligations", "summary")
                .map(groups -> groups.stream()
                        .filter(group -> !OF_THE_MACHINE.equals(group.group()))
                        .toList());
    }
}
