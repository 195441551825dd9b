package dev.kizuna.partner.marketentry.domain;

import dev.kizuna.partner.marketentry.domain.MarketEntryEvent.GatePassed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The gates that a plan has passed, in the order in which it did. */
public record Gates(List<GatePassed> all) {

    public Gates {
        all = List.copyOf(all);
    }

    boolean passed(Gate gate) {
        return all.stream().anyMatch(passed -> passed.gate() == gate);
    }

    /** The gate before which the plan stands; empty when all are passed. */
    public Optional<Gate> next() {
        return Arrays.stream(Gate.values()).filter(gate -> !passed(gate)).findFirst();
    }
}
