package dev.kizuna.campaign.link.application;

import dev.kizuna.campaign.link.domain.Code;
import dev.kizuna.campaign.link.domain.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The routes that are in use, in memory. Each is read again before it is a second old, so that changes made anywhere are
 * known by then; one that nobody followed lately is read when somebody does. One thread reads for all, many codes at once,
 * so that not even guesses at codes can hammer the store. While the store is away, what was known goes on.
 */
public final class KnownLinks implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(KnownLinks.class);
    private static final long FRESH = Duration.ofMillis(900).toNanos();
    private static final long BETWEEN_READS = Duration.ofMillis(300).toNanos();
    private static final int MOST_KNOWN = 100_000;
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_AT_ONCE = 1_000;

    private final Routes routes;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Queue<Question> questions = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread reader = Thread.ofPlatform().name("link-reader").unstarted(this::read);
    private volatile boolean failing;
    private volatile boolean closed;

    /** What a question about a code is answered with, on any thread. */
    interface Answer {

        /** @param route null where there is no such link */
        void known(@Nullable Route route);

        /** The store does not answer. */
        void unavailable();
    }

    private record Question(Code code, Answer answer) {}

    private static final class Known {

        private final @Nullable Route route;
        private final long readAt;
        private volatile boolean used;

        private Known(@Nullable Route route, long readAt) {
            this.route = route;
            this.readAt = readAt;
        }
    }

    public KnownLinks(Routes routes) {
        this.routes = routes;
        reader.start();
    }

    void find(Code code, Answer answer) {
        Known there = known.get(code.text());
        if (there != null && (failing || System.nanoTime() - there.readAt < FRESH)) {
            if (!there.used) {
                there.used = true;
            }
            answer.known(there.route);
        } else if (questions.offer(new Question(code, answer))) {
            LockSupport.unpark(reader);
        } else {
            answer.unavailable();
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        LockSupport.unpark(reader);
        reader.join();
    }

    private void read() {
        long readAll = System.nanoTime();
        while (!closed) {
            long now = System.nanoTime();
            boolean isTime = now - readAll >= BETWEEN_READS;
            if (isTime) {
                readAll = now;
            }
            List<Question> asked = asked();
            Set<Code> codes = isTime ? inUse() : new HashSet<>();
            asked.forEach(question -> codes.add(question.code));
            if (!codes.isEmpty()) {
                read(codes);
            }
            asked.forEach(this::answer);
            if (questions.isEmpty()) {
                LockSupport.parkNanos(this, BETWEEN_READS);
            }
        }
        questions.forEach(question -> question.answer.unavailable());
    }

    private List<Question> asked() {
        List<Question> asked = new ArrayList<>();
        while (asked.size() < MOST_AT_ONCE && questions.poll() instanceof Question question) {
            asked.add(question);
        }
        return asked;
    }

    /** Forgets what nobody used and is no longer fresh, once there is too much of it. */
    private Set<Code> inUse() {
        Set<Code> codes = new HashSet<>();
        boolean tooMany = known.size() > MOST_KNOWN;
        known.forEach((text, each) -> {
            if (each.used) {
                codes.add(new Code(text));
            } else if (each.route == null ? !failing : tooMany) {
                known.remove(text, each);
            }
        });
        return codes;
    }

    private void read(Set<Code> codes) {
        List<Code> all = List.copyOf(codes);
        try {
            for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
                List<Code> piece = all.subList(from, Math.min(all.size(), from + MOST_AT_ONCE));
                long readAt = System.nanoTime();
                Map<Code, Route> found = routes.of(piece);
                piece.forEach(code -> known.put(code.text(), new Known(found.get(code), readAt)));
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                log.warn("Links cannot be read; those that are known go on", e);
            }
            failing = true;
        }
    }

    private void answer(Question question) {
        Known there = known.get(question.code.text());
        if (there == null) {
            question.answer.unavailable();
        } else {
            question.answer.known(there.route);
        }
    }
}
