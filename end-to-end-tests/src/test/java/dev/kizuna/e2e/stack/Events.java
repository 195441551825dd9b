package dev.kizuna.e2e.stack;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** CloudEvents as another system would write them. */
public final class Events {

    private Events() {}

    /**
     * @param name context and event, such as {@code partner.inquiry-received}
     * @param data names and values by turns
     */
    public static Map<String, Object> event(String name, String id, String partnerId, Instant time, Object... data) {
        var fields = new LinkedHashMap<String, Object>();
        for (int i = 0; i < data.length; i += 2) {
            fields.put((String) data[i], data[i + 1]);
        }
        var event = new LinkedHashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", "/crm");
        event.put("type", "dev.kizuna." + name + ".v1");
        event.put("subject", partnerId);
        event.put("time", time.toString());
        event.put("data", fields);
        return event;
    }

    /** Money as JSON. */
    public static Map<String, String> money(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }
}
