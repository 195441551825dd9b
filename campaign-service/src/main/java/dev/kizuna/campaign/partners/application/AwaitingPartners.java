package dev.kizuna.campaign.partners.application;

import dev.kizuna.campaign.partners.domain.DirectoryProgress;
import dev.kizuna.campaign.partners.domain.PartnerReplica;
import dev.kizuna.campaign.partners.domain.PartnerReplica.News;
import dev.kizuna.kit.ingest.KnownPartners;
import dev.kizuna.kit.ingest.UndecidedPartnersException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Tells which partners are known. A partner registered a moment ago may not have reached the replica, so an unknown one
 * is waited for. One that was waited for in vain is refused at once for a while, so that a sender of nonsense does not
 * keep its requests, and the threads behind them, waiting. One that was found is not looked for again for a while, so
 * that thousands of events a second cost the store nothing.
 *
 * <p>Nobody is refused before the directory was read to where it ended when the question came: after a start, a change of
 * who reads it, or while Kafka is away, a partner may stand in what is not read yet.
 */
public final class AwaitingPartners implements KnownPartners {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final Duration REMEMBER = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 10_000;

    private final PartnerReplica replica;
    private final DirectoryProgress progress;
    private final long patienceNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Remembered known = new Remembered(REMEMBER, MOST_REMEMBERED);
    private final Remembered missed = new Remembered(REMEMBER, MOST_REMEMBERED);

    /**
     * Over a replica of the directory.
     *
     * @param progress how far the directory has been read into the replica
     * @param patience how long an unknown partner is waited for
     */
    public AwaitingPartners(PartnerReplica replica, DirectoryProgress progress, Duration patience) {
        this.replica = replica;
        this.progress = progress;
        this.patienceNanos = patience.toNanos();
    }

    @Override
    public Set<String> unknownOf(Set<String> partnerIds) {
        Set<String> unknown = look(known.without(partnerIds));
        if (unknown.isEmpty()) {
            return unknown;
        }
        BooleanSupplier isRead = progress.untilNow();
        long giveUp = System.nanoTime() + patienceNanos;
        long left = patienceNanos;
        while (left > 0 && !(missed.without(unknown).isEmpty() && isRead.getAsBoolean())) {
            awaitNews(Math.min(left, LOOK_AGAIN.toNanos()));
            unknown = look(unknown);
            if (unknown.isEmpty()) {
                return unknown;
            }
            left = giveUp - System.nanoTime();
        }
        return refusable(unknown, isRead);
    }

    /** Looks once more when all is read, since the last of it may have been read a moment ago. */
    private Set<String> refusable(Set<String> notFound, BooleanSupplier isRead) {
        boolean told = isRead.getAsBoolean();
        Set<String> unknown = look(notFound);
        if (!told && !unknown.isEmpty()) {
            throw new UndecidedPartnersException(unknown);
        }
        missed.add(unknown);
        return unknown;
    }

    /** Takes news into the replica and wakes those who wait for them. */
    public void take(List<News> latest) {
        replica.take(latest);
        latest.forEach(each -> known.remove(each.partnerId()));
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

    /** Asks the replica, and gives those that it does not know. */
    private Set<String> look(Set<String> partnerIds) {
        if (partnerIds.isEmpty()) {
            return partnerIds;
        }
        Set<String> found = replica.known(partnerIds);
        known.add(found);
        var unknown = new HashSet<>(partnerIds);
        unknown.removeAll(found);
        return unknown;
    }
}
