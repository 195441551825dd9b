package dev.kizuna.stack.demo;

import static dev.kizuna.stack.demo.Cast.ITO;
import static dev.kizuna.stack.demo.Cast.KOBAYASHI;
import static dev.kizuna.stack.demo.Cast.NAKAMURA;
import static dev.kizuna.stack.demo.Cast.SATO;
import static dev.kizuna.stack.demo.Cast.YAMAGUCHI;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The weekly quarter of an hour, the reviews, and what was promised there. */
final class CheckIns {

    private static final int WEEK = 7;

    private final Plot plot;
    private final StoryTime time;

    CheckIns(Plot plot) {
        this.plot = plot;
        this.time = plot.time();
    }

    void tell() {
        weekly(SATO, SATO.appointed() + WEEK, -1);
        weekly(NAKAMURA, NAKAMURA.appointed() + WEEK, -1);
        weekly(ITO, ITO.appointed() + WEEK, ITO.appointed() + 3 * WEEK);
        weekly(ITO, -17, -2);
        weekly(KOBAYASHI, KOBAYASHI.appointed() + WEEK, KOBAYASHI.appointed() + 2 * WEEK);
        weekly(YAMAGUCHI, YAMAGUCHI.appointed() + WEEK, -18);
        for (int day : List.of(-55, -26)) {
            review(SATO, day, "MONTHLY");
        }
        review(SATO, -6, "QUARTERLY");
        review(ITO, -37, "MONTHLY");
        review(ITO, -9, "MONTHLY");
        review(NAKAMURA, -19, "MONTHLY");
        review(YAMAGUCHI, -50, "MONTHLY");
        review(YAMAGUCHI, -21, "MONTHLY");
        promise("act-sato-1", SATO, -71, 7, 5);
        promise("act-sato-2", SATO, -43, 10, 9);
        promise("act-ito-1", ITO, -52, 7, 12);
        promise("act-nakamura-1", NAKAMURA, -27, 7, 6);
        open("act-nakamura-2", NAKAMURA, -3, 5);
        open("act-ito-2", ITO, -6, 1);
        open("act-kobayashi-1", KOBAYASHI, -24, 4);
        plot.act(
                time.on(-21, "12:00"),
                "/api/action-items/act-kobayashi-1/close",
                Map.of("closedBy", Cast.SUZUKI, "done", false));
    }

    private void weekly(Cast.KeyPerson person, int from, int to) {
        for (int day = from; day <= to; day += WEEK) {
            int number = (day - person.appointed()) / WEEK;
            hold("ci-" + person.id() + "-" + number, person, "WEEKLY", time.workday(day, "10:00"));
        }
    }

    private void review(Cast.KeyPerson person, int day, String cadence) {
        hold("rev-" + person.id() + day, person, cadence, time.workday(day, "15:00"));
    }

    private void hold(String id, Cast.KeyPerson person, String cadence, Instant at) {
        plot.create(
                at.minus(Duration.ofDays(3)),
                "/api/check-ins",
                "checkInId",
                id,
                Map.of(
                        "partnerId", person.partner(),
                        "cadence", cadence,
                        "keyPersonId", person.id(),
                        "dueAt", at.toString()));
        plot.act(at.plus(Duration.ofMinutes(15)), "/api/check-ins/" + id + "/hold", Map.of());
    }

    private void open(String id, Cast.KeyPerson person, int day, int dueAfter) {
        plot.create(
                time.workday(day, "10:15"),
                "/api/action-items",
                "actionItemId",
                id,
                Map.of(
                        "partnerId", person.partner(),
                        "ownerId", Cast.TANAKA,
                        "dueAt", time.on(day + dueAfter, "18:00").toString()));
    }

    private void promise(String id, Cast.KeyPerson person, int day, int dueAfter, int closedAfter) {
        open(id, person, day, dueAfter);
        plot.act(
                time.on(day + closedAfter, "16:00"),
                "/api/action-items/" + id + "/close",
                Map.of("closedBy", Cast.TANAKA));
    }
}
