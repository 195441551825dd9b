package dev.kizuna.stack.demo;

import static dev.kizuna.stack.demo.Cast.ITO;
import static dev.kizuna.stack.demo.Cast.KOBAYASHI;
import static dev.kizuna.stack.demo.Cast.NAKAMURA;
import static dev.kizuna.stack.demo.Cast.SATO;

import java.util.List;
import java.util.Map;

/** What key persons are asked for and when: targets, peaks and valleys, personal KPIs, the steps between. */
final class Ramps {

    private final Plot plot;
    private final StoryTime time;

    Ramps(Plot plot) {
        this.plot = plot;
        this.time = plot.time();
    }

    void tell() {
        load(SATO, "load-sato-peak", "PEAK", -23, -20, -6);
        load(SATO, "load-sato-valley", "VALLEY", -23, 3, 12);
        load(ITO, "load-ito-peak", "PEAK", -63, -60, -46);
        load(ITO, "load-ito-valley", "VALLEY", -29, -25, 5);
        load(ITO, "load-ito-next-peak", "PEAK", -4, 8, 20);
        load(KOBAYASHI, "load-kobayashi-valley", "VALLEY", -70, 6, 12);
        load(NAKAMURA, "load-nakamura-valley", "VALLEY", -47, 31, 38);
        // longer than three weeks, and the valley comes late: that is said after a week
        load(NAKAMURA, "load-nakamura-peak", "PEAK", -11, -10, 14);
        personalKpi(SATO, "kpi-sato-demos", "demos-held", 6, -62, -30, Map.of(-48, 4, -34, 6));
        personalKpi(NAKAMURA, "kpi-nakamura-groups", "study-groups-held", 3, -40, 20, Map.of(-30, 1, -12, 2));
        step(SATO, "demo-held", -72);
        step(SATO, "colleague-trained", -50);
        step(SATO, "reference-agreed", -36);
        step(NAKAMURA, "demo-held", -40);
        step(ITO, "colleague-trained", -15);
        raise();
    }

    /** Who was faster than planned agrees to more. */
    private void raise() {
        plot.act(
                time.workday(-22, "10:00"),
                path(NAKAMURA) + "/ramp-plan",
                Map.of(
                        "targets",
                        List.of(
                                KeyPersons.TARGETS.get(0),
                                KeyPersons.TARGETS.get(1),
                                Map.of("rampDay", 90, "metric", "ORDERS", "target", 2))));
    }

    private void load(Cast.KeyPerson person, String phaseId, String kind, int planned, int from, int to) {
        plot.act(
                time.workday(planned, "17:00"),
                path(person) + "/load-phases",
                Map.of(
                        "phaseId",
                        phaseId,
                        "kind",
                        kind,
                        "from",
                        time.date(from).toString(),
                        "to",
                        time.date(to).toString()));
    }

    private void personalKpi(
            Cast.KeyPerson person,
            String kpiId,
            String metric,
            int target,
            int agreed,
            int due,
            Map<Integer, Integer> actuals) {
        plot.create(
                time.workday(agreed, "16:00"),
                path(person) + "/personal-kpis",
                "kpiId",
                kpiId,
                Map.of(
                        "metric",
                        metric,
                        "target",
                        target,
                        "dueOn",
                        time.date(due).toString()));
        actuals.forEach((day, actual) -> plot.act(
                time.workday(day, "17:30"),
                path(person) + "/personal-kpis/" + kpiId + "/actuals",
                Map.of("actual", actual)));
    }

    private void step(Cast.KeyPerson person, String kind, int day) {
        plot.create(
                time.workday(day, "17:40"),
                path(person) + "/intermediate-successes",
                "successId",
                "step-" + person.id().substring(2) + "-" + kind,
                Map.of("kind", kind));
    }

    private static String path(Cast.KeyPerson person) {
        return "/api/key-persons/" + person.id();
    }
}
