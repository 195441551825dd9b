package dev.kizuna.dashboard.feed.web;

import dev.kizuna.dashboard.feed.LiveFeed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Server-sent events: new rows of the feed, and which panels must ask anew. The connection is let go now and then; the
 * browser comes back by itself and is asked for its token again.
 */
@Controller
class LiveController {

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration GATHERING = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String EVERYBODY = "*";
    private static final int MOST_NAMED = 100;

    private final LiveFeed feed;
    private final FeedPanel panel;

    LiveController(LiveFeed feed, FeedPanel panel) {
        this.feed = feed;
        this.panel = panel;
    }

    @GetMapping("/panels/feed")
    String panel(Model model, Locale locale) {
        model.addAllAttributes(panel.model(locale));
        return "panels/feed";
    }

    /** Holds the request's own thread, which is a virtual one and costs next to nothing while it waits. */
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void live(
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        tell(response.getOutputStream(), LiveCursor.version(last == null ? after : last, panel.instance()), locale);
    }

    private void tell(OutputStream out, OptionalLong known, Locale locale) {
        long start = System.nanoTime();
        try {
            var events = new EventStream(out);
            long version = known.orElseGet(() -> feed.all().version());
            events.send("hello", panel.cursor(version), known.isPresent() ? "again" : "new");
            while (!feed.isClosed() && System.nanoTime() - start < LONGEST.toNanos()) {
                LiveFeed.News news = feed.await(version, HEARTBEAT, GATHERING);
                version = news.version();
                send(events, news, locale);
            }
        } catch (IOException _) {
            // the browser has gone
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(EventStream events, LiveFeed.News news, Locale locale) throws IOException {
        String cursor = panel.cursor(news.version());
        if (news.isEmpty()) {
            events.beat();
            return;
        }
        if (news.sourceChanged()) {
            events.send("source", cursor, news.following() ? "following" : "lost");
        }
        if (!news.items().isEmpty()) {
            events.send("rows", cursor, panel.html(news.items(), locale));
        }
        if (news.promises()) {
            events.send("promises", cursor, "changed");
        }
        if (!news.figuresOf().isEmpty()) {
            events.send(
                    "figures",
                    cursor,
                    news.figuresOf().size() > MOST_NAMED ? EVERYBODY : String.join("\n", news.figuresOf()));
        }
    }
}
