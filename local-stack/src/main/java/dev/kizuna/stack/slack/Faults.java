package dev.kizuna.stack.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the stub was told to do wrong, for tests of how one lives with Slack on a bad day. */
final class Faults {

    private final List<Pending> pending = new ArrayList<>();

    /**
     * @param method only calls of this method, such as {@code chat.postMessage}
     * @param channel only calls that name this channel
     * @param status HTTP status of the answer
     * @param retryAfter seconds, sent as Retry-After
     * @param error Slack's error code of the answer
     * @param dropAnswer the call is carried out, and the connection closed instead of an answer
     * @param times how many calls it meets, 1 where nothing is said
     */
    record Fault(
            @Nullable String method,
            @Nullable String channel,
            @Nullable Integer status,
            @Nullable Integer retryAfter,
            @Nullable String error,
            @Nullable Boolean dropAnswer,
            @Nullable Integer times) {

        boolean dropsAnswer() {
            return Boolean.TRUE.equals(dropAnswer);
        }

        private boolean concerns(String calledMethod, @Nullable String namedChannel) {
            return (method == null || method.equals(calledMethod))
                    && (channel == null || Call.named(channel).equals(namedChannel));
        }
    }

    private static final class Pending {
        private final Fault fault;
        private int left;

        private Pending(Fault fault, int left) {
            this.fault = fault;
            this.left = left;
        }
    }

    synchronized void add(Fault fault) {
        pending.add(new Pending(fault, fault.times() == null ? 1 : fault.times()));
    }

    synchronized void clear() {
        pending.clear();
    }

    synchronized Optional<Fault> next(String method, @Nullable String channel) {
        var met = pending.stream()
                .filter(each -> each.left > 0 && each.fault.concerns(method, channel))
                .findFirst();
        met.ifPresent(each -> each.left--);
        return met.map(each -> each.fault);
    }
}
