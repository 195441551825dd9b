package dev.kizuna.notification.obligation.topology;

import static dev.kizuna.event.sla.ObligationStatus.BREACHED;
import static dev.kizuna.event.sla.ObligationStatus.MET;
import static dev.kizuna.event.sla.ObligationStatus.OPEN;
import static dev.kizuna.event.sla.ObligationStatus.WARNED;
import static dev.kizuna.notification.obligation.topology.SomeEvents.answer;
import static dev.kizuna.notification.obligation.topology.SomeEvents.inquiry;
import static dev.kizuna.notification.obligation.topology.SomeEvents.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kizuna.event.notification.NotificationRequested;
import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.event.partner.PartnerProfile;
import dev.kizuna.event.partner.PromiseAcknowledged;
import dev.kizuna.event.sla.ObligationChanged;
import dev.kizuna.notification.policy.config.PolicyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A promise that nobody wrote code for: the example of the documentation, as it stands there. */
class NewPolicyTopologyTest {

    private static final Path PAGE = Path.of("../docs/policies.md");

    /** Friday, 12 June 2026, 16:00 in Tokyo. */
    private static final Instant FRIDAY = Instant.parse("2026-06-12T07:00:00Z");

    private static final String PROMISE = "deal-registration:acme:reg-1";

    @Test
    void shouldKeepAPromiseThatIsWrittenInYamlOnly() throws IOException {
        try (var engine = EngineDriver.with(PolicyFiles.of(example()), FRIDAY)) {
            Instant start = engine.clock.instant();
            engine.directory(
                            "acme/partner",
                            PartnerProfile.newBuilder(profile("acme", "sato", "#acme", start))
                                    .setManagerId("tanaka")
                                    .build())
                    .happens(registration("reg-1", start))
                    .happens(registration("reg-2", start))
                    .happens(inquiry("acme", "not-one", start));

            // then eight business hours from Friday 16:00 are Monday 15:00
            ObligationChanged opened = engine.changes().getFirst();
            assertThat(engine.changes()).hasSize(2);
            assertThat(opened.getObligationId()).isEqualTo(PROMISE);
            assertThat(opened.getDueAt()).isEqualTo(start.plus(Duration.ofHours(71)));

            // when one is answered on Monday, and the other when its second warning was given
            engine.pass(Duration.ofHours(66)).happens(answer("acme", "reg-2", engine.clock.instant()));
            engine.pass(Duration.ofHours(4)).pass(Duration.ofHours(1));

            // then
            assertThat(engine.statusesOf("reg-2")).containsExactly(OPEN, MET);
            assertThat(engine.statusesOf("reg-1")).containsExactly(OPEN, WARNED, BREACHED);

            // when nobody answers for two open hours more
            engine.pass(Duration.ofHours(2));

            // then
            assertThat(engine.requests())
                    .extracting(
                            NotificationRequested::getMatterId,
                            request -> request.getRole().orElseThrow(),
                            NotificationRequested::getDirect,
                            NotificationRequested::getStep)
                    .containsExactly(
                            tuple(PROMISE + "~warning", "owner", false, 0),
                            tuple(PROMISE, "owner", false, 0),
                            tuple(PROMISE + "~step-1", "manager", true, 1));
            assertThat(engine.requests().getLast().getRecipientId()).contains("tanaka");
            assertThat(engine.requests().getLast().getThreadOf()).contains(PROMISE);
            assertThat(engine.requests().getLast().getActions())
                    .containsExactly("done", "acknowledge", "snooze", "hand-over");

            // when the manager takes care of it
            engine.happens(new PromiseAcknowledged("ack-1", engine.clock.instant(), "acme", PROMISE, "tanaka"));

            // then
            ObligationChanged acknowledged = engine.changes().getLast();
            assertThat(acknowledged.getAcknowledgedBy()).contains("tanaka");
            assertThat(acknowledged.getEscalations()).isOne();
            assertThat(engine.deadlines()).isZero();
        }
    }

    private static InquiryReceived registration(String id, Instant at) {
        return InquiryReceived.newBuilder(inquiry("acme", id, at))
                .setChannel("deal-registration")
                .build();
    }

    private static String example() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf("```yaml\n# a whole file") + "```yaml\n".length();
        return page.substring(begin, page.indexOf("```", begin));
    }
}
