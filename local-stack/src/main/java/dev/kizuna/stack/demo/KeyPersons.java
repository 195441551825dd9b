package dev.kizuna.stack.demo;

import static dev.kizuna.stack.demo.Cast.ITO;
import static dev.kizuna.stack.demo.Cast.KOBAYASHI;
import static dev.kizuna.stack.demo.Cast.NAKAMURA;
import static dev.kizuna.stack.demo.Cast.SATO;
import static dev.kizuna.stack.demo.Cast.YAMAGUCHI;

import java.util.List;
import java.util.Map;

/** How key persons are found, agreed to and appointed, supported and followed. */
final class KeyPersons {

    static final List<Map<String, Object>> TARGETS = List.of(
            Map.of("rampDay", 30, "metric", "PROSPECTS", "target", 5),
            Map.of("rampDay", 60, "metric", "POCS", "target", 2),
            Map.of("rampDay", 90, "metric", "ORDERS", "target", 1));

    private final Plot plot;
    private final StoryTime time;

    KeyPersons(Plot plot) {
        this.plot = plot;
        this.time = plot.time();
    }

    void tell() {
        Cast.KEY_PERSONS.forEach(this::appoint);
        signal(SATO, -70, "own-study-group", 4);
        signal(SATO, -33, "internal-presentation", 5);
        signal(NAKAMURA, -30, "own-study-group", 3);
        signal(KOBAYASHI, -36, "first-e-learning", 2);
        support();
        successor();
        candidatesOfFujimi();
    }

    /** What was planned for whoever has no time: a colleague takes the first questions. */
    private void support() {
        colleague("k-aoki", "青木 翼", ITO, -24);
        plot.act(
                time.workday(-21, "14:00"),
                "/api/key-persons/" + ITO.id() + "/support-members",
                Map.of("memberId", "k-aoki", "task", "first-line-questions"));
    }

    /** One leaves, and it is known who shall follow; that person still has all steps to take. */
    private void successor() {
        String leaver = "/api/key-persons/" + YAMAGUCHI.id();
        colleague("k-ogawa", "小川 さやか", YAMAGUCHI, -21);
        plot.act(
                time.on(-19, "15:00"),
                leaver + "/succession",
                Map.of("successorId", "k-ogawa", "lastDay", time.date(-16).toString()));
        plot.act(
                time.on(-16, "15:00"),
                leaver + "/stand-down",
                Map.of("successorId", "k-ogawa", "reason", "transferred"));
    }

    private void colleague(String id, String name, Cast.KeyPerson of, int day) {
        plot.create(
                time.on(day, "10:00"),
                "/api/people",
                "personId",
                id,
                Map.of("partnerId", of.partner(), "displayName", name));
    }

    private void appoint(Cast.KeyPerson person) {
        plot.create(
                time.on(person.appointed() - 5, "10:00"),
                "/api/key-persons",
                "keyPersonId",
                person.id(),
                Map.of("partnerId", person.partner(), "displayName", person.name(), "title", person.title()));
        String path = "/api/key-persons/" + person.id();
        plot.act(
                time.on(person.appointed() - 4, "10:00"),
                path + "/nominate",
                Map.of("nominationId", "nom-" + person.id(), "nominatedBy", Cast.TANAKA));
        plot.act(
                time.on(person.appointed() - 3, "11:00"),
                path + "/confirm",
                Map.of("confirmedBy", manager(person.id())));
        plot.act(time.on(person.appointed() - 2, "14:00"), path + "/approve", Map.of("approvedBy", Cast.YAMAMOTO));
        plot.act(time.on(person.appointed() - 1, "15:00"), path + "/charter", charter(person));
        plot.act(
                time.on(person.appointed(), "09:00"),
                path + "/appoint",
                Map.of(
                        "announcedTo",
                        "all-sales",
                        "rampStart",
                        time.on(person.appointed(), "09:00").toString(),
                        "targets",
                        TARGETS));
        plot.act(time.on(person.appointed(), "10:00"), path + "/activate", Map.of());
    }

    /** Whoever has no time later had little of it from the beginning. */
    private static Map<String, Object> charter(Cast.KeyPerson person) {
        return Map.of(
                "role",
                "社内の案件に当社製品を結び付ける",
                "timeSharePercent",
                person.equals(ITO) ? 5 : 20,
                "authority",
                List.of("デモの日程", "5%までの値引き"),
                "careerMeaning",
                "アライアンス責任者への第一歩",
                "appraisalRewards",
                List.of("PoCの開始件数", "社内勉強会の開催"),
                "agreedBy",
                manager(person.id()));
    }

    private static String manager(String personId) {
        return personId.replace("k-", "m-");
    }

    /** One was not agreed to; the other is approved and waits for the announcement. */
    private void candidatesOfFujimi() {
        candidate("k-watanabe", "渡辺 真央", -26);
        plot.act(
                time.workday(-20, "13:00"),
                "/api/key-persons/k-watanabe/reject",
                Map.of("rejectedBy", manager("k-watanabe"), "reason", "too-many-duties", "note", "兼務が多いため"));
        candidate("k-kato", "加藤 大輔", -13);
        signal("k-kato", -12, "own-study-group", 4);
        signal("k-kato", -10, "manual-questions", 3);
        signal("k-watanabe", -25, "title", 4);
        plot.act(
                time.workday(-4, "13:00"), "/api/key-persons/k-kato/confirm", Map.of("confirmedBy", manager("k-kato")));
        plot.act(time.workday(-1, "13:00"), "/api/key-persons/k-kato/approve", Map.of("approvedBy", Cast.YAMAMOTO));
    }

    private void candidate(String id, String name, int day) {
        plot.create(
                time.workday(day, "10:00"),
                "/api/key-persons",
                "keyPersonId",
                id,
                Map.of("partnerId", Cast.FUJIMI.id(), "displayName", name));
        plot.act(
                time.workday(day, "10:30"),
                "/api/key-persons/" + id + "/nominate",
                Map.of("nominationId", "nom-" + id, "nominatedBy", Cast.TANAKA));
    }

    private void signal(Cast.KeyPerson person, int day, String signal, int strength) {
        signal(person.id(), day, signal, strength);
    }

    private void signal(String personId, int day, String signal, int strength) {
        plot.act(
                time.workday(day, "18:00"),
                "/api/key-persons/" + personId + "/signals",
                Map.of("signalId", "sig-" + personId + day, "signal", signal, "strength", strength));
    }
}
