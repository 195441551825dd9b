package dev.kizuna.partner.marketentry.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All versions of the rules, the newest last; new plans begin with the newest, old ones keep theirs. */
public record MarketEntryCatalogue(List<MarketEntryRules> versions) {

    /** @throws IllegalArgumentException naming all that is wrong */
    public MarketEntryCatalogue {
        versions = versions.stream()
                .sorted(Comparator.comparing(MarketEntryRules::version))
                .toList();
        List<String> faults = new ArrayList<>();
        if (versions.isEmpty()) {
            faults.add("there must be a version");
        }
        Set<Integer> numbers = new HashSet<>();
        for (MarketEntryRules rules : versions) {
            if (!numbers.add(rules.version())) {
                faults.add("version " + rules.version() + " is there twice");
            }
            rules.faults().forEach(fault -> faults.add("version " + rules.version() + ": " + fault));
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("The rules of market entry are not right: " + String.join("; ", faults));
        }
    }

    public MarketEntryRules newest() {
        return versions.getLast();
    }

    /** The rules with which a plan began; the newest when they were taken away. */
    public MarketEntryRules version(int number) {
        return versions.stream()
                .filter(known -> known.version() == number)
                .findFirst()
                .orElseGet(this::newest);
    }
}
