package dev.kizuna.notification.config;

import com.mongodb.client.MongoDatabase;
import com.slack.api.Slack;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.kit.security.PublicPaths;
import dev.kizuna.notification.calendar.domain.Calendars;
import dev.kizuna.notification.conversation.application.ActingOnPromises;
import dev.kizuna.notification.conversation.application.ConversationMeters;
import dev.kizuna.notification.conversation.application.Doors;
import dev.kizuna.notification.conversation.application.HearingRemarks;
import dev.kizuna.notification.conversation.application.Identities;
import dev.kizuna.notification.conversation.domain.Report;
import dev.kizuna.notification.conversation.line.LineDoor;
import dev.kizuna.notification.conversation.line.LineEvents;
import dev.kizuna.notification.conversation.messaging.ReportEvents;
import dev.kizuna.notification.conversation.persistence.MongoGestures;
import dev.kizuna.notification.conversation.persistence.MongoTalks;
import dev.kizuna.notification.conversation.slack.SlackAnswers;
import dev.kizuna.notification.conversation.slack.SlackChannels;
import dev.kizuna.notification.conversation.slack.SlackCommands;
import dev.kizuna.notification.conversation.slack.SlackDoor;
import dev.kizuna.notification.conversation.slack.SlackEvents;
import dev.kizuna.notification.conversation.slack.SlackInteractions;
import dev.kizuna.notification.conversation.slack.SlackSocket;
import dev.kizuna.notification.directory.domain.Directory;
import dev.kizuna.notification.obligation.query.Obligations;
import dev.kizuna.notification.policy.domain.Policies;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ConversationSettings.class, SlackInboundSettings.class, LineInboundSettings.class})
class ConversationConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ConversationConfiguration.class);

    /** Open to the world, for Slack and LINE have no token; what comes there is verified by its signature. */
    @Bean
    PublicPaths webhooks() {
        return new PublicPaths(List.of("/slack/**", "/line/**"));
    }

    @Bean
    Function<Report, OutboxEntry> reportEncoding(OutboxEncoder encoder, Clock clock) {
        var events = new ReportEvents(clock);
        return report -> encoder.encode(events.event(report));
    }

    @Bean
    ConversationMeters conversationMeters(MeterRegistry registry) {
        return new MicrometerConversationMeters(registry);
    }

    @Bean
    Identities identities(Directory directory) {
        return new Identities(directory);
    }

    @Bean
    HearingRemarks hearingRemarks(
            OutboxRelay relay,
            MongoDatabase documents,
            Function<Report, OutboxEntry> encoding,
            ConversationSettings settings) {
        return new HearingRemarks(
                new MongoTalks(relay.aggregates(documents, "talks"), encoding), settings.sameMatter());
    }

    @Bean
    ActingOnPromises actingOnPromises(
            OutboxRelay relay,
            MongoDatabase documents,
            Function<Report, OutboxEntry> encoding,
            Directory directory,
            Calendars calendars,
            Policies policies,
            Clock clock) {
        return new ActingOnPromises(
                new MongoGestures(relay.aggregates(documents, "gestures"), encoding),
                new PolicyFulfilments(policies),
                new CalendarOpenings(directory, calendars),
                clock);
    }

    @Bean(destroyMethod = "close")
    SlackAnswers slackAnswers(Slack slack, DeliverySettings settings) {
        return new SlackAnswers(slack, slack.methods(settings.token()));
    }

    @Bean
    SlackEvents slackEvents(
            HearingRemarks hearing,
            Identities identities,
            Directory directory,
            Slack slack,
            DeliverySettings delivery,
            ConversationSettings settings,
            ConversationMeters meters,
            Clock clock) {
        var channels = new SlackChannels(directory, slack.methods(delivery.token()), clock);
        return new SlackEvents(hearing, identities, channels, directory, settings.answeringReactions(), meters);
    }

    @Bean
    SlackInteractions slackInteractions(
            ActingOnPromises acting,
            Identities identities,
            Directory directory,
            SlackAnswers answers,
            ConversationMeters meters) {
        return new SlackInteractions(acting, identities, directory, answers, meters);
    }

    @Bean(destroyMethod = "close")
    SlackCommands slackCommands(
            Obligations obligations,
            Identities identities,
            Directory directory,
            SlackAnswers answers,
            ConversationMeters meters,
            @Value("${kizuna.dashboard-url}") String dashboardUrl) {
        return new SlackCommands(
                new StoredOwnPromises(obligations), identities, directory, answers, meters, dashboardUrl);
    }

    @Bean
    Doors doors(
            SlackInboundSettings slack,
            LineInboundSettings line,
            SlackEvents events,
            SlackInteractions interactions,
            SlackCommands commands,
            HearingRemarks hearing,
            Identities identities,
            Directory directory,
            ConversationMeters meters,
            Clock clock) {
        say("Slack's requests over HTTP", "kizuna.slack.signing-secret", slack.signingSecret());
        say("Slack's Socket Mode", "kizuna.slack.app-token", slack.appToken());
        say("LINE's webhook", "kizuna.line.channel-secret", line.channelSecret());
        String secret = slack.signingSecret();
        return new Doors(Map.of(
                "/slack/events", new SlackDoor(secret, events::take, meters, clock),
                "/slack/interactions", new SlackDoor(secret, interactions::take, meters, clock),
                "/slack/commands", new SlackDoor(secret, commands::take, meters, clock),
                "/line/webhook",
                        new LineDoor(line.channelSecret(), new LineEvents(hearing, identities, directory), meters)));
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("!'${kizuna.slack.app-token:}'.isBlank()")
    SlackSocket slackSocket(
            Slack slack,
            SlackInboundSettings settings,
            SlackEvents events,
            SlackInteractions interactions,
            SlackCommands commands) {
        return new SlackSocket(slack, String.valueOf(settings.appToken()), events, interactions, commands);
    }

    /** Not before all else runs, for what comes in wants an answer. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> slackSocketOpening(ObjectProvider<SlackSocket> socket) {
        return _ -> socket.ifAvailable(SlackSocket::open);
    }

    private static void say(String what, String property, @Nullable String value) {
        log.info("{} {}", what, value == null || value.isBlank() ? "is off: " + property + " is not set" : "is on");
    }
}
