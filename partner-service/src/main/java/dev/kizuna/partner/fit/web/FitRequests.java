package dev.kizuna.partner.fit.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.partner.aggregate.web.Fields;
import dev.kizuna.partner.fit.domain.Judgement;
import dev.kizuna.partner.fit.domain.RaisedFlag;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about the fit of partners. */
final class FitRequests {

    private static final int MOST = 50;

    private FitRequests() {}

    @Schema(
            name = "AssessFit",
            requiredProperties = {"judgements"})
    record Assess(
            @Schema(description = "Made up here when absent") @Nullable
            String assessmentId,

            @Schema(description = "One for each criterion of the newest version; see /api/fit-criteria") @Nullable
            List<@Nullable Judged> judgements,

            @Nullable List<@Nullable Raised> redFlags,
            @Schema(example = "u-sato") @Nullable String assessedBy,
            @Nullable String occurredAt) {

        List<Judgement> readJudgements(Fields fields) {
            if (judgements == null) {
                fields.refuse(ErrorCode.MISSING_FIELD, "judgements", "must be given");
            }
            return each(fields, "judgements", judgements, place -> judged -> judged.read(fields, place));
        }

        List<RaisedFlag> readRedFlags(Fields fields) {
            return each(fields, "redFlags", redFlags, place -> raised -> raised.read(fields, place));
        }

        private static <T, R> List<R> each(
                Fields fields,
                String field,
                @Nullable List<@Nullable T> given,
                Function<UnaryOperator<String>, Function<T, R>> reading) {
            List<R> read = new ArrayList<>();
            if (given != null && given.size() > MOST) {
                fields.refuse(ErrorCode.INVALID_FIELD, field, "must be at most " + MOST);
                return read;
            }
            for (int i = 0; given != null && i < given.size(); i++) {
                String place = field + "/" + i;
                T each = given.get(i);
                if (each == null) {
                    fields.refuse(ErrorCode.MISSING_FIELD, place, "must be given");
                } else {
                    read.add(reading.apply(name -> place + "/" + name).apply(each));
                }
            }
            return read;
        }
    }

    @Schema(
            name = "JudgeByCriterion",
            requiredProperties = {"criterion", "points", "evidence"})
    record Judged(
            @Schema(example = "audience-overlap") @Nullable String criterion,

            @Schema(description = "From 0 to 100", example = "70") @Nullable
            Integer points,

            @Schema(
                    description = "On what the points rest; one at least",
                    example = "[\"38% of its readers are in our industry\"]")
            @Nullable
            List<String> evidence) {

        private Judgement read(Fields fields, UnaryOperator<String> place) {
            return new Judgement(
                    fields.id(place.apply("criterion"), criterion),
                    fields.whole(place.apply("points"), points, 0, 100),
                    fields.texts(place.apply("evidence"), evidence));
        }
    }

    @Schema(
            name = "RaiseRedFlag",
            requiredProperties = {"flag", "evidence"})
    record Raised(
            @Schema(example = "slow-answers") @Nullable String flag,

            @Schema(description = "What was seen; one at least") @Nullable
            List<String> evidence) {

        private RaisedFlag read(Fields fields, UnaryOperator<String> place) {
            return new RaisedFlag(
                    fields.id(place.apply("flag"), flag), fields.texts(place.apply("evidence"), evidence));
        }
    }
}
