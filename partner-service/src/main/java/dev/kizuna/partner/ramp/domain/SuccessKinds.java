package dev.kizuna.partner.ramp.domain;

import java.util.List;
import java.util.Map;

/** The intermediate successes that count, with what each means. */
public record SuccessKinds(Map<String, String> meanings) {

    public SuccessKinds {
        if (meanings.isEmpty() || meanings.containsKey(IntermediateSuccess.KPI_REACHED)) {
            throw new IllegalArgumentException("kizuna.ramp.successes must name some, and "
                    + IntermediateSuccess.KPI_REACHED + " is noted by itself");
        }
        meanings = Map.copyOf(meanings);
    }

    /** The codes in the order of the alphabet. */
    public List<String> codes() {
        return meanings.keySet().stream().sorted().toList();
    }

    public String meaningOf(String code) {
        return meanings.getOrDefault(code, code);
    }

    boolean knows(String kind) {
        return meanings.containsKey(kind);
    }
}
