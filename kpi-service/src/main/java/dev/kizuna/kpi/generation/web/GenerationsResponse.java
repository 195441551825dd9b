package dev.kizuna.kpi.generation.web;

import dev.kizuna.kpi.generation.domain.Generation;
import dev.kizuna.kpi.generation.domain.Generations;
import dev.kizuna.kpi.generation.domain.Instance;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/** Which generation counts, and how far this one has come. */
record GenerationsResponse(
        @Schema(description = "The generation whose figures count", example = "1")
        int active,

        @Schema(description = "The generation of the instance that answers", example = "2")
        int own,

        @Schema(
                description = "Whether fewer than 1,000 records are left, as there always may be while events come",
                example = "true")
        boolean caughtUp,

        @Schema(description = "Topics that are not read to their end")
        List<Behind> behind,

        @Schema(description = "Instances that were seen, the last first")
        List<Seen> instances) {

    private static final int FEW = 1_000;

    record Behind(
            @Schema(description = "The topic", example = "campaign.activity")
            String topic,

            @Schema(description = "Records not processed yet, marks of transactions included", example = "120000")
            long records) {}

    record Seen(
            @Schema(description = "Base of its address", example = "http://127.0.0.1:8083")
            String url,

            @Schema(description = "The generation it counts for", example = "1")
            int generation,

            @Schema(description = "When it last said that it is there", example = "2026-06-01T09:00:00Z")
            Instant seenAt) {}

    static GenerationsResponse of(Generation own, Generations generations, SortedMap<String, Long> behind) {
        return new GenerationsResponse(
                generations.active().number(),
                own.number(),
                behind.values().stream().mapToLong(Long::longValue).sum() < FEW,
                behind.entrySet().stream()
                        .map(topic -> new Behind(topic.getKey(), topic.getValue()))
                        .toList(),
                generations.instances().stream()
                        .sorted(Comparator.comparing(Instance::seenAt).reversed())
                        .map(instance ->
                                new Seen(instance.url(), instance.generation().number(), instance.seenAt()))
                        .toList());
    }
}
