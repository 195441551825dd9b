package dev.kizuna.partner.signal.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All versions of the scale, the newest last; what is asked now is weighed by the newest. */
public record SignalCatalogue(List<SignalScale> versions) {

    /** @throws IllegalArgumentException naming all that is wrong */
    public SignalCatalogue {
        versions = versions.stream()
                .sorted(Comparator.comparing(SignalScale::version))
                .toList();
        List<String> faults = new ArrayList<>();
        if (versions.isEmpty()) {
            faults.add("there must be a version");
        }
        Set<Integer> numbers = new HashSet<>();
        for (SignalScale scale : versions) {
            if (!numbers.add(scale.version())) {
                faults.add("version " + scale.version() + " is there twice");
            }
            scale.faults().forEach(fault -> faults.add("version " + scale.version() + ": " + fault));
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    "The signals of key persons are not right: " + String.join("; ", faults));
        }
    }

    public SignalScale newest() {
        return versions.getLast();
    }
}
