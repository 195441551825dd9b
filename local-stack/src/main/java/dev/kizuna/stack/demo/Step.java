package dev.kizuna.stack.demo;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** One thing that happens in the story. */
sealed interface Step {

    /** When it happened in the world. */
    Instant at();

    Target target();

    /** Who is told. */
    enum Target {
        PARTNER("partner-service"),
        CAMPAIGN("campaign-service");

        private final String service;

        Target(String service) {
            this.service = service;
        }

        @Override
        public String toString() {
            return service;
        }
    }

    /**
     * Something that people do by a service's resources.
     *
     * @param method POST or PUT
     * @param key what makes it the same thing when it is told again
     * @param body as JSON
     */
    record Command(Instant at, Target target, String method, String path, String key, Map<String, Object> body)
            implements Step {}

    /** The fields of a body and the time at which it happened. */
    static Map<String, Object> timed(Map<String, Object> fields, Instant at) {
        var body = new TreeMap<>(fields);
        body.put("occurredAt", at.toString());
        return body;
    }

    /**
     * Something that another system reports as an event.
     *
     * @param type name of the event in kebab case with its context, such as {@code campaign.lead-captured}
     */
    record Report(Instant at, Target target, String type, String eventId, String partnerId, Map<String, Object> data)
            implements Step {}
}
