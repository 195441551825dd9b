package dev.kizuna.notification.conversation.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import dev.kizuna.notification.conversation.application.ConversationMeters;
import dev.kizuna.notification.conversation.application.Door.Answer;
import dev.kizuna.notification.conversation.application.HearingRemarks;
import dev.kizuna.notification.conversation.application.Identities;
import dev.kizuna.notification.conversation.domain.Place;
import dev.kizuna.notification.conversation.domain.Report;
import dev.kizuna.notification.conversation.domain.Talk;
import dev.kizuna.notification.conversation.domain.Talks;
import dev.kizuna.notification.directory.domain.InMemoryDirectory;
import dev.kizuna.notification.directory.domain.SomeEntries;
import dev.kizuna.notification.time.SettableClock;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.web.bind.annotation.PostMapping;

/** The manifest from which people make the app asks for what is handled here, no more and no less. */
class AppManifestTest {

    private static final ConversationMeters NO_METERS = new ConversationMeters() {
        @Override
        public void taken(String medium, String outcome) {}

        @Override
        public void refused(String medium, String reason) {}
    };

    private final Properties manifest = manifest();
    private final InMemoryDirectory directory = new InMemoryDirectory();
    private final Identities identities = new Identities(directory);

    @Test
    void shouldNameThePathsThatAreServed() throws Exception {
        Set<String> served = Arrays.stream(Class.forName("dev.kizuna.notification.conversation.web.WebhookController")
                        .getDeclaredMethods())
                .map((Method method) -> method.getAnnotation(PostMapping.class))
                .filter(Objects::nonNull)
                .flatMap(mapping -> Arrays.stream(mapping.path()))
                .filter(path -> path.startsWith("/slack/"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = manifest.stringPropertyNames().stream()
                .filter(name -> name.endsWith("url"))
                .map(name -> URI.create(manifest.getProperty(name)).getPath())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isEqualTo(served);
    }

    @Test
    void shouldSubscribeToEventsThatAreUnderstood() {
        // given
        directory.put(SomeEntries.partner("acme", "C1"));
        directory.put(SomeEntries.colleague("acme", "support", "U1"));
        var channels = new SlackChannels(directory, Slack.getInstance().methods("none"), clock());
        var events = new SlackEvents(
                new HearingRemarks(new NoTalks(), Duration.ofMinutes(30)),
                identities,
                channels,
                directory,
                Set.of("ok"),
                NO_METERS);
        List<String> types = all("settings.event_subscriptions.bot_events[").stream()
                .map(event -> event.split("\\.")[0])
                .toList();

        // then
        assertThat(types).contains("message", "reaction_added").allSatisfy(type -> {
            Answer answer = events.take("""
                    {"type": "event_callback", "event": {"type": "%s", "user": "U1", "channel": "C1", "ts": "1.000001",
                     "reaction": "ok", "event_ts": "1.000001", "item": {"type": "message", "channel": "C1", "ts": "0.000001"}}}""".formatted(type));
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Answer.Taken.class,
                            taken -> assertThat(taken.json()).doesNotContain("other-event"));
        });
    }

    @Test
    void shouldDeclareTheCommandThatIsAnsweredAndTurnInteractionsOn() {
        var slack = Slack.getInstance();
        try (var answers = new SlackAnswers(slack, slack.methods("none"));
                var commands = new SlackCommands(
                        (person, most) -> List.of(), identities, directory, answers, NO_METERS, "http://localhost")) {
            assertThat(all("features.slash_commands[")).isNotEmpty();
            String command = manifest.getProperty("features.slash_commands[0].command");
            assertThat(commands.take("command=" + command + "&user_id=U1&text=help"))
                    .isInstanceOf(Answer.Taken.class);
        }
        assertThat(manifest.getProperty("settings.interactivity.is_enabled")).isEqualTo("true");
        assertThat(all("oauth_config.scopes.bot[")).contains("commands", "channels:history", "reactions:read");
    }

    private List<String> all(String prefix) {
        return manifest.stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .map(manifest::getProperty)
                .toList();
    }

    private static SettableClock clock() {
        return new SettableClock(Instant.parse("2026-05-01T00:00:00Z"));
    }

    private static Properties manifest() {
        var reader = new YamlPropertiesFactoryBean();
        reader.setResources(new FileSystemResource(Path.of("..", "docs", "slack", "app-manifest.yml")));
        return Objects.requireNonNull(reader.getObject());
    }

    private static final class NoTalks implements Talks {

        @Override
        public Optional<Talk> find(Place place) {
            return Optional.empty();
        }

        @Override
        public boolean keep(Talk talk, List<Report> reports) {
            return true;
        }
    }
}
