package dev.kizuna.kpi.generation.application;

import dev.kizuna.kpi.generation.domain.Generation;
import dev.kizuna.kpi.generation.domain.Generations;
import dev.kizuna.kpi.generation.domain.Instance;
import dev.kizuna.kpi.generation.domain.Voice;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks now and then which generation counts: one that does not count yet only counts for itself, one that does tells
 * everybody, and one that was replaced ends its work and lets the instances of the next answer.
 */
public final class TakingTurns {

    private static final Logger log = LoggerFactory.getLogger(TakingTurns.class);
    private static final Duration THERE = Duration.ofSeconds(10);

    private final Generation own;
    private final Generations generations;
    private final Voice voice;
    private final Runnable work;
    private final Supplier<Optional<String>> url;
    private final Clock clock;

    private volatile Generation active;

    /**
     * Takes turns with other generations.
     *
     * @param work ends what this instance does for its generation
     * @param url where it is reached, once that is known
     */
    public TakingTurns(
            Generation own,
            Generations generations,
            Voice voice,
            Runnable work,
            Supplier<Optional<String>> url,
            Clock clock) {
        this.own = own;
        this.generations = generations;
        this.voice = voice;
        this.work = work;
        this.url = url;
        this.clock = clock;
        this.active = own;
    }

    /** @throws IllegalStateException when this instance's generation was replaced */
    public void begin() {
        active = generations.active();
        if (active.isAfter(own)) {
            throw new IllegalStateException(
                    own + " was replaced; " + active + " counts. Leave kizuna.kpi.generation unset");
        }
        log.info("Counting for {}; {} counts", own, active);
    }

    public void look() {
        url.get().ifPresent(address -> generations.note(new Instance(address, own, clock.instant())));
        boolean replacedBefore = isReplaced();
        active = generations.active();
        if (isReplaced()) {
            if (!replacedBefore) {
                log.info("{} was replaced by {}, whose instances answer from now on", own, active);
            }
            voice.fallSilent();
            work.run();
        } else if (active.equals(own) && !own.isFirst()) {
            voice.speak();
        }
    }

    /** Whether this is the generation that counts. */
    public boolean counts() {
        return active.equals(own);
    }

    public boolean isReplaced() {
        return active.isAfter(own);
    }

    /** An instance of the generation that counts. */
    public Optional<String> successor() {
        return generations.instances().stream()
                .filter(instance -> instance.generation().equals(active))
                .filter(instance -> instance.seenAt().isAfter(clock.instant().minus(THERE)))
                .max(Comparator.comparing(Instance::seenAt))
                .map(Instance::url);
    }
}
