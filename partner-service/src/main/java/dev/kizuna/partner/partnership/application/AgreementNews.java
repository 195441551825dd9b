package dev.kizuna.partner.partnership.application;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lets a question whose answer depends on an agreement wait a moment for its event, which comes over Kafka. */
@Component
public final class AgreementNews {

    /** Another instance may take the event, and nobody tells us then. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Duration patience;
    private final Lock lock = new ReentrantLock();
    private final Condition heard = lock.newCondition();

    AgreementNews(@Value("${kizuna.agreements.patience}") Duration patience) {
        this.patience = patience;
    }

    /** Signed agreements were written down. */
    void heard() {
        lock.lock();
        try {
            heard.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Asks until the answer is no longer early, or patience ends. */
    <A> A askAgain(Supplier<A> question, Predicate<A> early) {
        long end = System.nanoTime() + patience.toNanos();
        A answer = question.get();
        while (early.test(answer) && System.nanoTime() < end && awaitNews()) {
            answer = question.get();
        }
        return answer;
    }

    private boolean awaitNews() {
        lock.lock();
        try {
            // whether there are news or not, it is worth asking
            boolean _ = heard.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
