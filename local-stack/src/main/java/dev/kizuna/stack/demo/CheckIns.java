package dev.kizuna.stack.demo;

import static dev.kizuna.stack.demo.Cast.ITO;
import static dev.kizuna.stack.demo.Cast.KOBAYASHI;
import static dev.kizuna.stack.demo.Cast.NAKAMURA;
import static dev.kizuna.stack.demo.Cast.SATO;
import static dev.kizuna.stack.demo.Cast.YAMAGUCHI;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The weekly quarter of an hour, the reviews, and what was promised there. */
final class CheckIns {

    private static final int WEEK = 7;

    private static final int QUARTER = 15;
    private static final int LONGER = 25;
    private static final int HOUR = 60;

    private final Plot plot;
    private final StoryTime time;
    private final List<Talk> talks = new ArrayList<>();

    /** A check-in that took place. */
    record Talk(String checkInId, String partnerId, Instant heldAt) {}

    CheckIns(Plot plot) {
        this.plot = plot;
        this.time = plot.time();
    }

    void tell() {
        weekly(SATO, SATO.appointed() + WEEK, -1);
        weekly(NAKAMURA, NAKAMURA.appointed() + WEEK, -1);
        weekly(ITO, ITO.appointed() + WEEK, ITO.appointed() + 3 * WEEK);
        weekly(ITO, -17, -2);
        weekly(KOBAYASHI, KOBAYASHI.appointed() + WEEK, -34);
        weekly(YAMAGUCHI, YAMAGUCHI.appointed() + WEEK, -18);
        for (int day : List.of(-55, -26)) {
            review(SATO, day, "MONTHLY");
        }
        review(SATO, -6, "QUARTERLY");
        review(ITO, -37, "MONTHLY");
        review(ITO, -9, "MONTHLY");
        review(KOBAYASHI, -46, "MONTHLY");
        review(NAKAMURA, -19, "MONTHLY");
        review(YAMAGUCHI, -50, "MONTHLY");
        review(YAMAGUCHI, -21, "MONTHLY");
        promise("act-sato-1", SATO, -71, 7, 5);
        promise("act-sato-2", SATO, -43, 10, 9);
        promise("act-ito-1", ITO, -52, 7, 12);
        promise("act-nakamura-1", NAKAMURA, -27, 7, 6);
        open("act-nakamura-2", NAKAMURA, -3, 5);
        open("act-ito-2", ITO, -6, 1);
        open("act-kobayashi-1", KOBAYASHI, -48, 4);
        plot.act(
                time.on(-45, "12:00"),
                "/api/action-items/act-kobayashi-1/close",
                Map.of("closedBy", Cast.SUZUKI, "done", false));
        next(SATO, "PROGRESS", "共催ウェビナーの申込が目標を上回っている", "NEXT_MOVES", "事例の横展開を二社に提案する");
        next(NAKAMURA, "NEXT_MOVES", "パイロット先の週次利用者数を一緒に確認する", "ISSUES", "山が続いており谷の予定がない");
        next(ITO, "ISSUES", "四半期末で時間が取れない", "NEXT_MOVES", "共同ブランド資料の新しい訴求を決める");
    }

    private void weekly(Cast.KeyPerson person, int from, int to) {
        for (int day = from; day <= to; day += WEEK) {
            int number = (day - person.appointed()) / WEEK;
            int minutes = number % 5 == 4 ? LONGER : QUARTER;
            hold("ci-" + person.id() + "-" + number, person, "WEEKLY", time.workday(day, "10:00"), minutes);
        }
    }

    /** The page for the next talk, on which both sides have begun to write. */
    private void next(Cast.KeyPerson person, String section, String text, String otherSection, String otherText) {
        String id = "ci-" + person.id() + "-next";
        schedule(id, person, "WEEKLY", time.workday(-1, "12:00"), time.on(time.nextWorkday(1), "10:00"));
        note(id, 1, section, text, person.id());
        note(id, 2, otherSection, otherText, Cast.TANAKA);
    }

    private void note(String id, int number, String section, String text, String by) {
        plot.create(
                time.workday(-1, "13:00"),
                "/api/check-ins/" + id + "/agenda/notes",
                "noteId",
                "note-" + id + "-" + number,
                Map.of("section", section, "text", text, "addedBy", by));
    }

    private void review(Cast.KeyPerson person, int day, String cadence) {
        hold("rev-" + person.id() + day, person, cadence, time.workday(day, "15:00"), HOUR);
    }

    /** The first talk with a partner at a time or after it. */
    Optional<Talk> nextWith(String partnerId, Instant from) {
        return talks.stream()
                .filter(talk -> talk.partnerId().equals(partnerId))
                .filter(talk -> !talk.heldAt().isBefore(from))
                .min(Comparator.comparing(Talk::heldAt));
    }

    private void hold(String id, Cast.KeyPerson person, String cadence, Instant at, int minutes) {
        schedule(id, person, cadence, at.minus(Duration.ofDays(3)), at);
        Instant heldAt = at.plus(Duration.ofMinutes(minutes));
        plot.act(heldAt, "/api/check-ins/" + id + "/hold", Map.of("minutes", minutes));
        talks.add(new Talk(id, person.partner(), heldAt));
    }

    private void schedule(String id, Cast.KeyPerson person, String cadence, Instant at, Instant dueAt) {
        plot.create(
                at,
                "/api/check-ins",
                "checkInId",
                id,
                Map.of(
                        "partnerId", person.partner(),
                        "cadence", cadence,
                        "keyPersonId", person.id(),
                        "dueAt", dueAt.toString()));
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
