package dev.kizuna.stack.demo;

import dev.kizuna.stack.demo.Services.Heard;
import dev.kizuna.stack.demo.Step.Target;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells steps one after the other, with patience for services that are away. Ends between two steps when it is to stop. */
final class Player {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int DAYS_AT_ONCE = 7;
    private static final int LARGEST_BATCH = 1_000;

    private final Services services;
    private final Narrator narrator;
    private final CountDownLatch stopping;

    Player(Services services, Narrator narrator, CountDownLatch stopping) {
        this.services = services;
        this.narrator = narrator;
        this.stopping = stopping;
    }

    boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** Waits, but not longer than until it is to stop. */
    void pause(Duration duration) throws InterruptedException {
        if (stopping.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
            narrator.say("Told to stop");
        }
    }

    void awaitReadiness() throws InterruptedException {
        for (Target target : Target.values()) {
            boolean said = false;
            while (!isStopping() && !services.isReady(target)) {
                if (!said) {
                    narrator.say("Waiting for %s", target);
                    said = true;
                }
                pause(FIRST_PAUSE);
            }
        }
    }

    /** Tells what of the history has not been told, week by week: what people did, then what systems reported. */
    void play(List<Step> history, Bookmark from) throws InterruptedException, IOException {
        Bookmark bookmark = from;
        while (bookmark.told() < history.size() && !isStopping()) {
            List<Step> week = week(history, bookmark.told());
            int done = tell(week);
            if (done == week.size()) {
                narrator.say("%s: %d things told", weekOf(week.getFirst()), done);
                bookmark = bookmark.moveTo(bookmark.told() + done);
            }
        }
    }

    private int tell(List<Step> steps) throws InterruptedException {
        int done = 0;
        for (Step step : steps) {
            if (step instanceof Step.Command command && tell(command)) {
                done++;
            }
        }
        for (Target target : Target.values()) {
            List<Step.Report> reports = steps.stream()
                    .filter(Step.Report.class::isInstance)
                    .map(Step.Report.class::cast)
                    .filter(report -> report.target() == target)
                    .toList();
            for (int i = 0; i < reports.size(); i += LARGEST_BATCH) {
                List<Step.Report> batch = reports.subList(i, Math.min(reports.size(), i + LARGEST_BATCH));
                if (patiently(target, batch.size() + " events", () -> services.tell(target, batch))) {
                    done += batch.size();
                }
            }
        }
        return done;
    }

    /** Whether it was told before this was to stop. */
    boolean tell(Step.Command command) throws InterruptedException {
        return patiently(command.target(), command.method() + " " + command.path(), () -> services.tell(command));
    }

    boolean tell(Step.Report report) throws InterruptedException {
        return patiently(report.target(), report.type(), () -> services.tell(report.target(), List.of(report)));
    }

    @FunctionalInterface
    private interface Telling {
        Heard tell() throws InterruptedException;
    }

    private boolean patiently(Target target, String what, Telling telling) throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        boolean away = false;
        while (!isStopping()) {
            switch (telling.tell()) {
                case Heard.Taken _ -> {
                    if (away) {
                        narrator.say("%s is back", target);
                    }
                    return true;
                }
                case Heard.Refused(String why) -> {
                    narrator.say("%s refused %s: %s", target, what, why);
                    return true;
                }
                case Heard.Away(String why) -> {
                    if (!away) {
                        narrator.say("%s %s; trying again until it takes %s", target, why, what);
                        away = true;
                    }
                    pause(pause);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                }
            }
        }
        return false;
    }

    private static List<Step> week(List<Step> history, int from) {
        LocalDate end = day(history.get(from)).plusDays(DAYS_AT_ONCE);
        List<Step> week = new ArrayList<>();
        for (Step step : history.subList(from, history.size())) {
            if (!day(step).isBefore(end)) {
                break;
            }
            week.add(step);
        }
        return week;
    }

    private static String weekOf(Step first) {
        return "Week from " + day(first);
    }

    private static LocalDate day(Step step) {
        return LocalDate.ofInstant(step.at(), StoryTime.ZONE);
    }
}
