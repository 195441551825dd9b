package dev.kizuna.notification.conversation.slack;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Bodies of the kind application/x-www-form-urlencoded. */
final class Form {

    private Form() {}

    static Map<String, String> read(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : body.split("&")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                try {
                    fields.putIfAbsent(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
                } catch (IllegalArgumentException e) {
                    // what is not encoded as a form must is no field
                }
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
