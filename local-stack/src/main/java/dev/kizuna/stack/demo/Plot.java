package dev.kizuna.stack.demo;

import dev.kizuna.stack.demo.Step.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What happens, noted in any order; what lies after the story's now has not happened yet and is left out. */
final class Plot {

    private final StoryTime time;
    private final List<Step> steps = new ArrayList<>();

    Plot(StoryTime time) {
        this.time = time;
    }

    StoryTime time() {
        return time;
    }

    /** Something new at partner-service, with an id of its own. */
    void create(Instant at, String path, String idField, String id, Map<String, Object> fields) {
        create(at, Target.PARTNER, path, idField, id, fields);
    }

    void create(Instant at, Target target, String path, String idField, String id, Map<String, Object> fields) {
        var body = new TreeMap<>(fields);
        body.put(idField, id);
        add(new Step.Command(at, target, "POST", path, path + "/" + id, Step.timed(body, at)));
    }

    /** An action on what exists at partner-service. */
    void act(Instant at, String path, Map<String, Object> fields) {
        act(at, Target.PARTNER, path, fields);
    }

    void act(Instant at, Target target, String path, Map<String, Object> fields) {
        add(new Step.Command(at, target, "POST", path, path, Step.timed(fields, at)));
    }

    /** Something new at partner-service whose id follows from what it is. */
    void begin(Instant at, String path, String id, Map<String, Object> fields) {
        add(new Step.Command(at, Target.PARTNER, "POST", path, path + "/" + id, Step.timed(fields, at)));
    }

    /** A draft, which has no time of its own. */
    void draft(Instant at, String path, String id, Map<String, Object> fields) {
        add(new Step.Command(at, Target.CAMPAIGN, "POST", path, path + "/" + id, fields));
    }

    void put(Instant at, Target target, String path, Map<String, Object> fields) {
        add(new Step.Command(at, target, "PUT", path, path, Step.timed(fields, at)));
    }

    /** An event of campaign-service's topic for activity. */
    void report(Instant at, String type, String eventId, String partnerId, Map<String, Object> data) {
        add(new Step.Report(at, Target.CAMPAIGN, "campaign." + type, eventId, partnerId, data));
    }

    /** All that has happened, in the order of time. */
    List<Step> steps() {
        return steps.stream().sorted(Comparator.comparing(Step::at)).toList();
    }

    private void add(Step step) {
        if (!step.at().isAfter(time.now())) {
            steps.add(step);
        }
    }
}
