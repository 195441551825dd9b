package dev.kizuna.campaign.link.web;

import dev.kizuna.campaign.link.application.FollowingLink;
import dev.kizuna.campaign.link.domain.Closing;
import dev.kizuna.campaign.link.domain.Following;
import dev.kizuna.campaign.link.domain.Visit;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.AsciiString;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers requests of the world as bytes. */
final class RedirectRequests {

    private static final List<AsciiString> PURPOSES =
            RedirectController.PURPOSES.stream().map(AsciiString::cached).toList();
    private static final int ROOM = 768;
    private static final String SECURITY =
            "X-Content-Type-Options: nosniff\r\nX-XSS-Protection: 0\r\nX-Frame-Options: DENY\r\n";
    private static final byte[] FOUND =
            ascii("HTTP/1.1 302 Found\r\n" + SECURITY + "Cache-Control: no-store\r\nContent-Length: 0\r\nLocation: ");
    private static final byte[] COOKIE = ascii("\r\nSet-Cookie: ");
    private static final byte[] DATE = ascii("\r\nDate: ");
    private static final byte[] END = ascii("\r\n\r\n");
    private static final byte[] CLOSE = ascii("\r\nConnection: close");
    private static final String PAGE = "HTTP/1.1 %d %s\r\n" + SECURITY
            + "Cache-Control: no-store\r\nContent-Type: text/html;charset=UTF-8\r\nContent-Language: ja, en\r\nContent-Length: %d";
    private static final byte[] UNREADABLE =
            ascii("HTTP/1.1 400 Bad Request\r\n" + SECURITY + "Cache-Control: no-store\r\nContent-Length: 0");
    private static final byte[] OTHER_METHOD = ascii("HTTP/1.1 405 Method Not Allowed\r\n" + SECURITY
            + "Allow: GET, HEAD\r\nCache-Control: no-store\r\nContent-Length: 0");

    private final FollowingLink following;
    private final RedirectMeters meters;
    private final Clock clock;
    private final boolean secure;
    private volatile Now now;

    /** A second, and how it is written. */
    private record Now(long second, byte[] text) {}

    RedirectRequests(FollowingLink following, RedirectMeters meters, Clock clock, boolean secure) {
        this.following = following;
        this.meters = meters;
        this.clock = clock;
        this.secure = secure;
        this.now = now(clock.instant());
    }

    /** @param answer is told once, on any thread, how to make the response; that belongs on the event loop */
    void answer(HttpRequest request, boolean keepAlive, ByteBufAllocator memory, Consumer<Supplier<ByteBuf>> answer) {
        Instant at = clock.instant();
        if (!request.decoderResult().isSuccess()) {
            answer.accept(() -> plain(memory, UNREADABLE, keepAlive, at));
            return;
        }
        boolean head = HttpMethod.HEAD.equals(request.method());
        if (!head && !HttpMethod.GET.equals(request.method())) {
            answer.accept(() -> plain(memory, OTHER_METHOD, keepAlive, at));
            return;
        }
        long began = System.nanoTime();
        String code = code(request.uri());
        Consumer<Following> end = followed -> {
            meters.answered(followed, System.nanoTime() - began);
            answer.accept(() -> response(followed, head, keepAlive, memory, at));
        };
        if (code == null) {
            end.accept(new Following.Closed(Closing.UNKNOWN, null));
            return;
        }
        HttpHeaders headers = request.headers();
        var visit = new Visit(
                head,
                purposes(headers),
                headers.get(HttpHeaderNames.USER_AGENT),
                JourneyCookie.read(headers.get(HttpHeaderNames.COOKIE)));
        following.follow(code, visit, at.truncatedTo(ChronoUnit.MILLIS), end);
    }

    private static List<String> purposes(HttpHeaders headers) {
        List<String> found = List.of();
        for (AsciiString name : PURPOSES) {
            String value = headers.get(name);
            if (value != null) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(value);
            }
        }
        return found;
    }

    private static @Nullable String code(String uri) {
        if (!uri.startsWith(RedirectController.PATH)) {
            return null;
        }
        int query = uri.indexOf('?');
        return uri.substring(RedirectController.PATH.length(), query < 0 ? uri.length() : query);
    }

    private ByteBuf response(Following followed, boolean head, boolean keepAlive, ByteBufAllocator memory, Instant at) {
        return switch (followed) {
            case Following.Counted(String destination, String journey) ->
                found(memory, destination, journey, keepAlive, at);
            case Following.Passed(String destination, var _) -> found(memory, destination, null, keepAlive, at);
            case Following.Closed(var why, var fallback) ->
                fallback == null
                        ? page(memory, ClosedPages.of(why), head, keepAlive, at)
                        : found(memory, fallback, null, keepAlive, at);
            case Following.Unavailable() -> page(memory, ClosedPages.UNAVAILABLE, head, keepAlive, at);
        };
    }

    private ByteBuf found(
            ByteBufAllocator memory, String destination, @Nullable String journey, boolean keepAlive, Instant at) {
        ByteBuf bytes = memory.buffer(ROOM).writeBytes(FOUND);
        bytes.writeCharSequence(destination, StandardCharsets.US_ASCII);
        if (journey != null) {
            bytes.writeBytes(COOKIE);
            bytes.writeCharSequence(JourneyCookie.of(journey, secure), StandardCharsets.US_ASCII);
        }
        return end(bytes, keepAlive, at);
    }

    private ByteBuf page(ByteBufAllocator memory, ClosedPages.Page page, boolean head, boolean keepAlive, Instant at) {
        String reason = switch (page.status()) {
            case 404 -> "Not Found";
            case 410 -> "Gone";
            default -> "Service Unavailable";
        };
        ByteBuf bytes = memory.buffer(ROOM + page.html().length)
                .writeBytes(ascii(PAGE.formatted(page.status(), reason, page.html().length)));
        end(bytes, keepAlive, at);
        return head ? bytes : bytes.writeBytes(page.html());
    }

    private ByteBuf plain(ByteBufAllocator memory, byte[] start, boolean keepAlive, Instant at) {
        return end(memory.buffer(ROOM).writeBytes(start), keepAlive, at);
    }

    private ByteBuf end(ByteBuf bytes, boolean keepAlive, Instant at) {
        Now known = now;
        if (known.second != at.getEpochSecond()) {
            known = now(at);
            now = known;
        }
        bytes.writeBytes(DATE).writeBytes(known.text);
        if (!keepAlive) {
            bytes.writeBytes(CLOSE);
        }
        return bytes.writeBytes(END);
    }

    private static Now now(Instant at) {
        return new Now(
                at.getEpochSecond(), ascii(DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC))));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
