package dev.kizuna.campaign.link.application;

import dev.kizuna.campaign.aggregate.domain.Addition;
import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.campaign.domain.Status;
import dev.kizuna.campaign.landingpage.domain.LandingPage;
import dev.kizuna.campaign.link.domain.Code;
import dev.kizuna.campaign.link.domain.Link;
import dev.kizuna.campaign.link.domain.LinkMade;
import dev.kizuna.campaign.link.domain.Links;
import dev.kizuna.kit.idempotency.Creation;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Links, a campaign and a landing page in memory; counts how often links are read, and can be away. */
final class StoredLinks implements Links {

    private final Map<Code, Link> links = new ConcurrentHashMap<>();
    private final Map<String, LandingPage> pages = new ConcurrentHashMap<>();
    private final AtomicInteger reads = new AtomicInteger();
    private volatile Status status = Status.RUNNING;
    private volatile boolean away;

    void keep(Link link) {
        links.put(link.code(), link);
    }

    void page(String id, String url, @Nullable String fallback) {
        pages.put(id, new LandingPage(id, "p-1", "c-1", url, fallback, Instant.EPOCH, List.of()));
    }

    void campaign(Status stands) {
        status = stands;
    }

    void away(boolean isAway) {
        away = isAway;
    }

    int reads() {
        return reads.get();
    }

    Optional<Status> campaign(String id) {
        return Optional.of(status);
    }

    Optional<LandingPage> page(String id) {
        return Optional.ofNullable(pages.get(id));
    }

    @Override
    public List<Link> all(Collection<Code> codes) {
        reads.incrementAndGet();
        if (away) {
            throw new IllegalStateException("The store is away");
        }
        return codes.stream()
                .flatMap(code -> Optional.ofNullable(links.get(code)).stream())
                .toList();
    }

    @Override
    public Optional<Kept<Link>> find(String id) {
        return Code.parse(id).map(links::get).map(link -> new Kept<>(link, 1));
    }

    @Override
    public Addition<Link> add(Link link, Creation creation, List<LinkMade> events) {
        Link there = links.putIfAbsent(link.code(), link);
        return there == null
                ? new Addition.Added<>(new Kept<>(link, 1))
                : new Addition.Taken<>(link.code().text());
    }

    @Override
    public boolean replace(Link link, long version, List<LinkMade> events) {
        links.put(link.code(), link);
        return true;
    }

    @Override
    public List<Kept<Link>> list(Filter filter, String after, int limit) {
        return links.values().stream().map(link -> new Kept<>(link, 1)).toList();
    }
}
