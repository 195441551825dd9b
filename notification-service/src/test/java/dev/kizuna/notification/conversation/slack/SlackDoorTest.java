package dev.kizuna.notification.conversation.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;
import dev.kizuna.notification.conversation.application.ConversationMeters;
import dev.kizuna.notification.conversation.application.Door.Answer;
import dev.kizuna.notification.conversation.application.Door.Knock;
import dev.kizuna.notification.time.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SlackDoorTest {

    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final String BODY = "{\"type\":\"event_callback\",\"text\":\"絆\"}";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-05-01T00:00:00Z"));
    private final List<String> refused = new ArrayList<>();
    private final List<String> letIn = new ArrayList<>();
    private final ConversationMeters meters = new ConversationMeters() {
        @Override
        public void taken(String medium, String outcome) {}

        @Override
        public void refused(String medium, String reason) {
            refused.add(reason);
        }
    };

    @Test
    void shouldLetInWhatSlackSigned() {
        assertThat(take(SECRET, signed(SECRET, BODY))).isEqualTo(new Answer.Taken(""));
        assertThat(letIn).containsExactly(BODY);
    }

    @Test
    void shouldVerifyTheExampleOfSlacksDocumentation() {
        // given the request that Slack's page on verifying requests shows
        var then = new SettableClock(Instant.ofEpochSecond(1_531_420_618));
        String body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554"
                + "%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
        var knock = new Knock(
                Map.of(
                        "x-slack-request-timestamp", "1531420618",
                        "x-slack-signature", "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"),
                body.getBytes(StandardCharsets.UTF_8));

        // then
        assertThat(new SlackSignatures(SECRET, then).faultOf(knock)).isEmpty();
    }

    @Test
    void shouldSayThatASignatureIsForgedAndDoNothing() {
        assertThat(take(SECRET, signed("another secret", BODY)))
                .isInstanceOfSatisfying(
                        Answer.Forged.class, answer -> assertThat(answer.why()).startsWith("forged:"));
        var changed = new Knock(signed(SECRET, BODY).headers(), "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(take(SECRET, changed)).isInstanceOf(Answer.Forged.class);
        assertThat(refused).containsExactly("forged", "forged");
        assertThat(letIn).isEmpty();
    }

    @Test
    void shouldSayThatARequestIsOldWhenItCouldBeAReplay() {
        Knock knock = signed(SECRET, BODY);

        clock.advance(Duration.ofMinutes(5));
        assertThat(take(SECRET, knock)).isInstanceOf(Answer.Taken.class);
        clock.advance(Duration.ofSeconds(1));
        assertThat(take(SECRET, knock))
                .isInstanceOfSatisfying(
                        Answer.Forged.class, answer -> assertThat(answer.why()).startsWith("old:"));
        assertThat(refused).containsExactly("old");
    }

    @Test
    void shouldTurnAwayWhatIsNotSignedAtAll() {
        var bare = new Knock(Map.of(), BODY.getBytes(StandardCharsets.UTF_8));
        var noTime = new Knock(
                Map.of("x-slack-request-timestamp", "yesterday", "x-slack-signature", "v0=00"),
                BODY.getBytes(StandardCharsets.UTF_8));

        assertThat(take(SECRET, bare)).isInstanceOf(Answer.Forged.class);
        assertThat(take(SECRET, noTime)).isInstanceOf(Answer.Forged.class);
        assertThat(refused).containsExactly("unsigned", "unsigned");
    }

    @Test
    void shouldStayShutWithoutASecret() {
        assertThat(take(null, signed(SECRET, BODY))).isInstanceOf(Answer.Shut.class);
        assertThat(take(" ", signed(SECRET, BODY))).isInstanceOf(Answer.Shut.class);
        assertThat(letIn).isEmpty();
    }

    private Answer take(@Nullable String secret, Knock knock) {
        return new SlackDoor(
                        secret,
                        body -> {
                            letIn.add(body);
                            return new Answer.Taken("");
                        },
                        meters,
                        clock)
                .take(knock);
    }

    private Knock signed(String secret, String body) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        return new Knock(
                Map.of(
                        "x-slack-request-timestamp",
                        timestamp,
                        "x-slack-signature",
                        new SlackSignature.Generator(secret).generate(timestamp, body)),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
