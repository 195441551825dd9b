package dev.kizuna.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kizuna.stack.demo.Step.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayerTest {

    private static final Instant NOW = Instant.parse("2026-11-19T03:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String TAKEN = "{\"accepted\":1,\"rejected\":[]}";

    @TempDir
    Path folder;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private HttpServer server;
    private Player player;

    private record Answer(int status, String body, Runnable before) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        player = new Player(
                new Services(Map.of(Target.PARTNER, url, Target.CAMPAIGN, url)),
                new Narrator(new PrintStream(said, true, StandardCharsets.UTF_8), CLOCK),
                stopping);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void shouldTellEachStepOnceWhenStartedTwice() throws Exception {
        // given
        List<Step> history = List.of(command(-20, "a"), report(-19, "b"), report(-19, "c"), command(-2, "d"));
        // when
        player.play(history, Bookmark.open(folder, CLOCK));
        player.play(history, Bookmark.open(folder, CLOCK));
        // then
        assertThat(heard).hasSize(3);
        assertThat(heard.get(0)).contains("POST /api/things").contains("\"thingId\":\"a\"");
        assertThat(heard.get(1)).contains("POST /api/events").contains("demo-b").contains("demo-c");
        assertThat(heard.get(2)).contains("\"thingId\":\"d\"");
    }

    @Test
    void shouldKeepTheFirstNowWhenTheBookmarkIsOpenedLater() throws Exception {
        // given
        Bookmark.open(folder, CLOCK).moveTo(7);
        // when
        Bookmark later = Bookmark.open(folder, Clock.systemUTC());
        // then
        assertThat(later.now()).isEqualTo(NOW);
        assertThat(later.told()).isEqualTo(7);
    }

    @Test
    void shouldTryAgainWhenAServiceIsAwayOrDoesNotKnowThePartnerYet() throws Exception {
        // given
        answers.add(new Answer(503, "", () -> {}));
        answers.add(new Answer(422, "{\"code\":\"unknown-partner\"}", () -> {}));
        // when
        player.play(List.of(command(-3, "a")), Bookmark.open(folder, CLOCK));
        // then
        assertThat(heard).hasSize(3).allMatch(request -> request.contains("\"thingId\":\"a\""));
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("partner-service answered 503; trying again")
                .contains("partner-service is back");
    }

    @Test
    void shouldSendTheBatchAgainWhenItsPartnerIsNotKnownYet() throws Exception {
        // given
        answers.add(new Answer(
                202, "{\"accepted\":0,\"rejected\":[{\"index\":0,\"code\":\"unknown-partner\"}]}", () -> {}));
        // when
        player.play(List.of(report(-3, "a")), Bookmark.open(folder, CLOCK));
        // then
        assertThat(heard).hasSize(2);
    }

    @Test
    void shouldSayWhyAndGoOnWhenSomethingIsRefused() throws Exception {
        // given
        answers.add(new Answer(422, "{\"code\":\"invalid-field\"}", () -> {}));
        // when
        player.play(List.of(command(-3, "a"), command(-3, "b")), Bookmark.open(folder, CLOCK));
        // then
        assertThat(heard).hasSize(2);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("refused POST /api/things")
                .contains("invalid-field");
    }

    @Test
    void shouldTellAWeekAgainWhenItWasStoppedInItsMiddle() throws Exception {
        // given a stop while the second of three steps is refused for the moment
        answers.add(new Answer(200, "{}", () -> {}));
        answers.add(new Answer(503, "", stopping::countDown));
        List<Step> history = List.of(command(-3, "a"), command(-3, "b"), command(-3, "c"));
        // when
        player.play(history, Bookmark.open(folder, CLOCK));
        // then
        assertThat(heard).hasSize(2);
        assertThat(Bookmark.open(folder, CLOCK).told()).isZero();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
        Answer answer = answers.isEmpty() ? new Answer(200, TAKEN, () -> {}) : answers.remove();
        answer.before.run();
        byte[] bytes = answer.body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status, bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Step command(int day, String id) {
        Instant at = new StoryTime(NOW).on(day, "10:00");
        return new Step.Command(at, Target.PARTNER, "POST", "/api/things", "/api/things/" + id, Map.of("thingId", id));
    }

    private static Step report(int day, String id) {
        Instant at = new StoryTime(NOW).on(day, "11:00");
        return new Step.Report(at, Target.CAMPAIGN, "campaign.lead-captured", id, "p-1", Map.of("leadId", id));
    }
}
