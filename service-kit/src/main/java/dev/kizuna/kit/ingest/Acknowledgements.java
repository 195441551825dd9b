package dev.kizuna.kit.ingest;

import dev.kizuna.kit.kafka.Recoverable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What Kafka says of the events of one batch, in any order and from another thread. */
final class Acknowledgements {

    private final List<Sent> sent = new ArrayList<>();
    /** One more than what is open, until all were sent. */
    private final AtomicInteger open = new AtomicInteger(1);

    private final CompletableFuture<@Nullable Void> all = new CompletableFuture<>();

    /** One event that was handed to the producer, and what became of it once all are known. */
    final class Sent implements Consumer<@Nullable Throwable> {

        private final Ingestion.Item item;
        private volatile @Nullable Throwable failure;

        private Sent(Ingestion.Item item) {
            this.item = item;
        }

        Ingestion.Item item() {
            return item;
        }

        /** Null when it is kept. */
        @Nullable
        Throwable failure() {
            return failure;
        }

        /**
         * Whether the producer gave up at once: its buffer is full, or it knows no broker, after having waited as long
         * as it may. The next would wait as long, and so would everyone behind it.
         */
        boolean isStuck() {
            Throwable atOnce = failure;
            return atOnce != null && Recoverable.isPassing(atOnce);
        }

        @Override
        public void accept(@Nullable Throwable outcome) {
            failure = outcome;
            closeOne();
        }
    }

    Sent next(Ingestion.Item item) {
        var next = new Sent(item);
        sent.add(next);
        open.incrementAndGet();
        return next;
    }

    /** Waits until all are acknowledged or have failed, which takes no longer than the producer may try. */
    List<Sent> await() {
        closeOne();
        all.join();
        return sent;
    }

    private void closeOne() {
        if (open.decrementAndGet() == 0) {
            all.complete(null);
        }
    }
}
