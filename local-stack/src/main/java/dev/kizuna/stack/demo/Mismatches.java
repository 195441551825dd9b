package dev.kizuna.stack.demo;

import static dev.kizuna.stack.demo.Cast.ITO;
import static dev.kizuna.stack.demo.Cast.KOBAYASHI;

import java.util.List;
import java.util.Map;

/** Where role and environment do not fit: a remedy that helped, and a diagnosis that still waits for one. */
final class Mismatches {

    private final Plot plot;
    private final StoryTime time;

    Mismatches(Plot plot) {
        this.plot = plot;
        this.time = plot.time();
    }

    void tell() {
        noTime();
        notHeard();
    }

    private void noTime() {
        plot.create(
                time.workday(-30, "16:00"),
                "/api/mismatches",
                "mismatchId",
                "mm-ito",
                Map.of(
                        "partnerId", ITO.partner(),
                        "keyPersonId", ITO.id(),
                        "kind", "WILL_WITHOUT_TIME",
                        "evidence",
                                List.of(
                                        observed("check-ins-displaced", -35, "ci-k-ito-3"),
                                        observed("other-duties-added", -38, "ci-k-ito-2"))));
        plot.act(
                time.workday(-26, "11:00"),
                "/api/mismatches/mm-ito/remedies",
                Map.of(
                        "remedyId",
                        "rem-ito",
                        "kind",
                        "support-unit",
                        "ownerId",
                        Cast.TANAKA,
                        "dueOn",
                        time.date(-20).toString(),
                        "checkOn",
                        time.date(-5).toString()));
        plot.act(
                time.workday(-21, "15:00"),
                "/api/mismatches/mm-ito/remedies/rem-ito/carry-out",
                Map.of("carriedOutBy", Cast.TANAKA));
        plot.act(
                time.workday(-3, "11:00"),
                "/api/mismatches/mm-ito/remedies/rem-ito/check",
                Map.of("outcome", "HELPED", "checkedBy", Cast.TANAKA));
    }

    private void notHeard() {
        plot.create(
                time.workday(-4, "16:00"),
                "/api/mismatches",
                "mismatchId",
                "mm-kobayashi",
                Map.of(
                        "partnerId", KOBAYASHI.partner(),
                        "keyPersonId", KOBAYASHI.id(),
                        "kind", "SKILL_WITHOUT_INFLUENCE",
                        "evidence",
                                List.of(
                                        observed("role-not-announced", -9, "ci-k-kobayashi-1"),
                                        observed("requests-unanswered", -8, "ho-kobayashi"))));
    }

    private Map<String, String> observed(String indicator, int day, String evidenceId) {
        return Map.of("indicator", indicator, "observedOn", time.date(day).toString(), "evidenceId", evidenceId);
    }
}
