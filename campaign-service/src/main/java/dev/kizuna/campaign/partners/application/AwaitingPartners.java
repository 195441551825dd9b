package dev.kizuna.campaign.partners.application;

import dev.kizuna.campaign.partners.domain.PartnerReplica;
import dev.kizuna.campaign.partners.domain.PartnerReplica.News;
import dev.kizuna.kit.ingest.KnownPartners;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells which partners are known. A partner registered a moment ago may not have reached the replica, so an unknown one
 * is waited for. One that was waited for in vain is refused at once for a while, so that a sender of nonsense does not
 * keep its requests, and the threads behind them, waiting.
 */
public final class AwaitingPartners implements KnownPartners {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final Duration REMEMBER = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 10_000;

    private final PartnerReplica replica;
    private final long patienceNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Map<String, Long> missedUntil = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    /** @param patience how long an unknown partner is waited for */
    public AwaitingPartners(PartnerReplica replica, Duration patience) {
        this.replica = replica;
        this.patienceNanos = patience.toNanos();
    }

    @Override
    public Set<String> unknownOf(Set<String> partnerIds) {
        Set<String> unknown = without(partnerIds, replica.known(partnerIds));
        long giveUp = System.nanoTime() + patienceNanos;
        long left = patienceNanos;
        while (left > 0 && !lately(unknown).containsAll(unknown)) {
            awaitNews(Math.min(left, LOOK_AGAIN.toNanos()));
            unknown = without(unknown, replica.known(unknown));
            left = giveUp - System.nanoTime();
        }
        remember(unknown);
        return unknown;
    }

    /** Takes news into the replica and wakes those who wait for them. */
    public void take(List<News> latest) {
        replica.take(latest);
        lock.lock();
        try {
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitNews(long nanos) {
        lock.lock();
        try {
            if (!news.await(nanos, TimeUnit.NANOSECONDS)) {
                return; // another instance may have taken the news
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a partner", e);
        } finally {
            lock.unlock();
        }
    }

    private Set<String> lately(Set<String> partnerIds) {
        long now = System.nanoTime();
        var missed = new HashSet<String>();
        for (String partnerId : partnerIds) {
            Long until = missedUntil.get(partnerId);
            if (until != null && until - now > 0) {
                missed.add(partnerId);
            }
        }
        return missed;
    }

    private void remember(Set<String> unknown) {
        if (unknown.isEmpty()) {
            return;
        }
        long now = System.nanoTime();
        missedUntil.values().removeIf(until -> until - now <= 0);
        unknown.forEach(partnerId -> missedUntil.putIfAbsent(partnerId, now + REMEMBER.toNanos()));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        var rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
