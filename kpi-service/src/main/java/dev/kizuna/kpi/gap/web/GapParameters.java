package dev.kizuna.kpi.gap.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.web.Page;
import dev.kizuna.kpi.gap.domain.Gaps.Wanted;
import dev.kizuna.kpi.gap.domain.Metric;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which gaps are asked for. */
record GapParameters(
        @Parameter(description = "Gaps of this campaign", example = "spring-2026") @Nullable
        String campaignId,

        @Parameter(description = "Gaps of campaigns that this partner leads", example = "acme") @Nullable
        String partnerId,

        @Parameter(description = "What is counted", example = "leads") @Nullable
        String metric,

        @Parameter(description = "open or closed; both when absent", example = "open") @Nullable
        String status,

        @Parameter(description = "First local day on which they were found", example = "2026-04-01") @Nullable
        String from,

        @Parameter(description = "Last local day on which they were found", example = "2026-06-30") @Nullable
        String to,

        @Parameter(description = "nextCursor of the page before") @Nullable
        String cursor,

        @Parameter(description = "Most items of the page, 1 to 500; 50 when absent", example = "50") @Nullable
        Integer limit) {

    Wanted wanted() {
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        if (first != null && last != null && first.isAfter(last)) {
            throw invalid("from", "must not be after to, but " + first + " is after " + last);
        }
        return new Wanted(given(campaignId), given(partnerId), wantedMetric(), open(), first, last);
    }

    String after() {
        return Page.after(cursor);
    }

    int size() {
        return Page.limit(limit);
    }

    private @Nullable String wantedMetric() {
        String text = given(metric);
        if (text == null) {
            return null;
        }
        return labels().filter(label -> label.equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> invalid(
                        "metric", "must be one of " + labels().collect(Collectors.joining(", ")) + ", not " + text));
    }

    private @Nullable Boolean open() {
        return switch (given(status)) {
            case null -> null;
            case String text when text.equalsIgnoreCase("open") -> true;
            case String text when text.equalsIgnoreCase("closed") -> false;
            case String text -> throw invalid("status", "must be open or closed, not " + text);
        };
    }

    private static Stream<String> labels() {
        return Stream.of(Metric.values()).map(Metric::label);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable LocalDate day(String parameter, @Nullable String text) {
        if (given(text) == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw invalid(parameter, "must be a local date such as 2026-01-31, not " + text);
        }
    }

    private static ProblemException invalid(String parameter, String detail) {
        return new ProblemException(ErrorCode.INVALID_PARAMETER, parameter, detail);
    }
}
