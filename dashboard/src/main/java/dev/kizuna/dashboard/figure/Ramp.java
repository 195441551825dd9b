package dev.kizuna.dashboard.figure;

import java.util.List;

/** How far a key person has come, as kpi-service gives it. */
record Ramp(String keyPersonId, List<Target> targets) {

    /**
     * One staged target.
     *
     * @param metric what is counted
     * @param actual the count so far, or at the end of the target's day
     * @param status REACHED, MISSED or OPEN
     */
    record Target(int rampDay, String metric, int target, int actual, String status) {}
}
