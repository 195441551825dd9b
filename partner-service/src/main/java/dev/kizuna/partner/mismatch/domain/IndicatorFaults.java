package dev.kizuna.partner.mismatch.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Finds all that is wrong with a version of the indicators before anybody is judged by it. */
final class IndicatorFaults {

    private final MismatchIndicators version;
    private final List<String> faults = new ArrayList<>();

    IndicatorFaults(MismatchIndicators version) {
        this.version = version;
    }

    List<String> all() {
        numbers();
        Arrays.stream(MismatchKind.values()).forEach(this::kind);
        twice("indicator", version.indicators().stream().map(Indicator::code));
        twice("remedy", version.remedies().stream().map(RemedyKind::code));
        version.indicators().forEach(this::indicator);
        version.wordings().forEach(this::wording);
        return faults;
    }

    private void numbers() {
        if (version.version() < 1) {
            faults.add("version must be 1 or more");
        }
        if (version.enough() < 2) {
            faults.add("enough must be 2 or more, for one sign alone is none");
        }
        if (version.recordsOfDays() < 1) {
            faults.add("records-of-days must be 1 or more");
        }
    }

    private void kind(MismatchKind kind) {
        long suppositions = version.suppositions().stream()
                .filter(each -> each.kind() == kind)
                .count();
        if (suppositions != 1) {
            faults.add(kind + " needs one supposition and has " + suppositions);
        }
        long indicators = version.indicators().stream()
                .filter(each -> each.kind() == kind)
                .count();
        if (indicators < version.enough()) {
            faults.add(kind + " can never be diagnosed with " + indicators + " indicators");
        }
    }

    private void twice(String what, Stream<String> codes) {
        List<String> all = codes.toList();
        all.stream()
                .filter(code -> all.indexOf(code) != all.lastIndexOf(code))
                .distinct()
                .forEach(code -> faults.add(what + " " + code + " is there twice"));
    }

    private void indicator(Indicator indicator) {
        String name = "indicator " + indicator.code();
        if (indicator.weight() < 1) {
            faults.add(name + " needs a weight of 1 or more");
        }
        if (indicator.remedies().isEmpty()) {
            faults.add(name + " suggests no remedy");
        }
        indicator.remedies().stream()
                .filter(code -> version.remedy(code).isEmpty())
                .forEach(code -> faults.add(name + " suggests " + code + ", which is no remedy"));
        var seenIn = indicator.seenIn();
        if (seenIn != null && seenIn.atLeast() < 1) {
            faults.add(name + ": at-least must be 1 or more");
        }
    }

    private void wording(MismatchIndicators.Place place) {
        if (place.wording().en().isBlank() || place.wording().ja().isBlank()) {
            faults.add(place.name() + " needs words in English and Japanese");
        }
        version.neverSay()
                .in(place.wording())
                .ifPresent(word ->
                        faults.add(place.name() + " speaks of the human being and not of the environment: " + word));
    }
}
