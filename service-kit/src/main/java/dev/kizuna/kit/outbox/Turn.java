package dev.kizuna.kit.outbox;

import org.bson.Document;

/**
 * What a writer of entries and the relay agree on before the write. Where the relay has a hand free for the aggregate,
 * the writer takes the lease in that very write, and the relay goes on with what was written: it need neither read the
 * document nor write the lease. Otherwise the relay is woken afterwards.
 */
sealed interface Turn extends AutoCloseable {

    /**
     * What the write says of the lease.
     *
     * @param present what the document says of it so far
     */
    long leaseUntil(long present);

    /** @param after the document as it is after the write */
    void wrote(Document after);

    /** Gives back what was kept free, where nothing was written. */
    @Override
    void close();

    /** There is nothing to publish. */
    record Unneeded() implements Turn {

        @Override
        public long leaseUntil(long present) {
            return present;
        }

        @Override
        public void wrote(Document after) {}

        @Override
        public void close() {}
    }

    /** Another one has the lease, or all hands are full. */
    record Later(Runnable wake) implements Turn {

        @Override
        public long leaseUntil(long present) {
            return present;
        }

        @Override
        public void wrote(Document after) {
            wake.run();
        }

        @Override
        public void close() {}
    }

    /** A hand is free. */
    final class Now implements Turn {

        private final Hand hand;
        private final Lease.Term term;
        private boolean written;

        Now(Hand hand, Lease.Term term) {
            this.hand = hand;
            this.term = term;
        }

        @Override
        public long leaseUntil(long present) {
            return term.until();
        }

        @Override
        public void wrote(Document after) {
            written = true;
            hand.begin(term.lease(after));
        }

        @Override
        public void close() {
            if (!written) {
                hand.giveBack();
            }
        }
    }

    /** One of those with which the relay works, kept free for an aggregate. */
    interface Hand {

        void begin(Lease lease);

        void giveBack();
    }
}
