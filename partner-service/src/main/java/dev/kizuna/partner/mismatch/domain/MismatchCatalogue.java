package dev.kizuna.partner.mismatch.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All versions of the indicators, the newest last; new diagnoses use the newest, old ones keep theirs. */
public record MismatchCatalogue(List<MismatchIndicators> versions) {

    /** @throws IllegalArgumentException naming all that is wrong */
    public MismatchCatalogue {
        versions = versions.stream()
                .sorted(Comparator.comparing(MismatchIndicators::version))
                .toList();
        List<String> faults = new ArrayList<>();
        if (versions.isEmpty()) {
            faults.add("there must be a version");
        }
        Set<Integer> numbers = new HashSet<>();
        for (MismatchIndicators indicators : versions) {
            if (!numbers.add(indicators.version())) {
                faults.add("version " + indicators.version() + " is there twice");
            }
            indicators.faults().forEach(fault -> faults.add("version " + indicators.version() + ": " + fault));
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("The mismatch indicators are not right: " + String.join("; ", faults));
        }
    }

    public MismatchIndicators newest() {
        return versions.getLast();
    }

    /** The version with which something was diagnosed; the newest when that one was taken away. */
    public MismatchIndicators version(int number) {
        Optional<MismatchIndicators> exact =
                versions.stream().filter(known -> known.version() == number).findFirst();
        return exact.orElseGet(this::newest);
    }
}
