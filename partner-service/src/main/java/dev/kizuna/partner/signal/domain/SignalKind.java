package dev.kizuna.partner.signal.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that can be observed of a person.
 *
 * @param weight points of a fresh observation for each step of its strength
 * @param halfLifeDays after how many days an observation says half as much
 * @param cap most points that all observations of the kind bring together
 * @param telling whether it is what the person does; otherwise it is a mere position, which never recommends anybody
 * @param meaning what is observed, in words
 */
public record SignalKind(String code, int weight, int halfLifeDays, int cap, boolean telling, String meaning) {

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (weight < 1) {
            faults.add("kind " + code + ": weight must be 1 or more");
        }
        if (halfLifeDays < 1) {
            faults.add("kind " + code + ": half-life-days must be 1 or more");
        }
        if (cap < weight) {
            faults.add("kind " + code + ": cap must not be less than the weight");
        }
        if (meaning.isBlank()) {
            faults.add("kind " + code + ": say what is observed");
        }
        return faults;
    }
}
