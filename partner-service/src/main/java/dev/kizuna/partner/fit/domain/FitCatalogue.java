package dev.kizuna.partner.fit.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All versions of the criteria, the newest last; new assessments use the newest, old ones keep theirs. */
public record FitCatalogue(List<FitCriteria> versions, LikenessWeights likeness) {

    /** @throws IllegalArgumentException naming all that is wrong */
    public FitCatalogue {
        versions = versions.stream()
                .sorted(Comparator.comparing(FitCriteria::version))
                .toList();
        List<String> faults = new ArrayList<>(likeness.faults());
        if (versions.isEmpty()) {
            faults.add("there must be a version");
        }
        Set<Integer> numbers = new HashSet<>();
        for (FitCriteria criteria : versions) {
            if (!numbers.add(criteria.version())) {
                faults.add("version " + criteria.version() + " is there twice");
            }
            criteria.faults().forEach(fault -> faults.add("version " + criteria.version() + ": " + fault));
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("The fit criteria are not right: " + String.join("; ", faults));
        }
    }

    public FitCriteria newest() {
        return versions.getLast();
    }

    public Optional<FitCriteria> version(int number) {
        return versions.stream().filter(known -> known.version() == number).findFirst();
    }
}
