package dev.kizuna.dashboard.feed.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes server-sent events as the HTML standard has them. */
final class EventStream {

    private final OutputStream out;

    EventStream(OutputStream out) {
        this.out = out;
    }

    /** Sends an event; its id is what the browser hands in when it comes back. */
    void send(String name, String id, String data) throws IOException {
        var text = new StringBuilder("event: ")
                .append(name)
                .append("\nid: ")
                .append(id)
                .append('\n');
        data.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
        write(text.append('\n').toString());
    }

    /** Sends a comment, by which both sides see that the other is still there. */
    void beat() throws IOException {
        write(": beat\n\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
