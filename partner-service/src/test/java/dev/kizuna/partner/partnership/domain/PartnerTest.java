package dev.kizuna.partner.partnership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PartnerTest {

    private static final Instant THEN = Instant.parse("2026-01-05T09:00:00Z");
    private static final PartnerProfile PROFILE =
            new PartnerProfile("Hikari", "Asia/Tokyo", "JP", "u-sato", null, null, null, "ja", null);

    private static Occurrence at(int minutes) {
        return new Occurrence("e-" + minutes, THEN.plusSeconds(60L * minutes));
    }

    private static Partner in(PartnerStage stage) {
        return new Partner("p", PartnerType.RESELLER, null, PROFILE, stage, THEN, THEN, null);
    }

    @Test
    void shouldTellTheDirectoryFirstWhenItIsRegistered() {
        var decision = (Decision.Accepted<Partner>) Partner.register(at(0), "p", PartnerType.MEDIA, "gold", PROFILE);
        assertThat(decision.next().stage()).isEqualTo(PartnerStage.IDENTIFIED);
        assertThat(decision.events().get(0)).isInstanceOf(PartnerEvent.ProfileChanged.class);
        assertThat(decision.events().get(1)).isInstanceOf(PartnerEvent.Registered.class);
        assertThat(decision.events())
                .extracting(event -> event.occurrence().eventId())
                .doesNotHaveDuplicates();
    }

    static Stream<Arguments> actions() {
        var pipeline = EnumSet.range(PartnerStage.IDENTIFIED, PartnerStage.ONBOARDING);
        return Stream.of(
                action("onboard", partner -> partner.onboard(at(1), null), pipeline),
                action("pause", partner -> partner.pause(at(1), null), EnumSet.of(PartnerStage.ACTIVE)),
                action("reactivate", partner -> partner.reactivate(at(1), null), EnumSet.of(PartnerStage.PAUSED)),
                action(
                        "terminate",
                        partner -> partner.terminate(at(1), null),
                        EnumSet.complementOf(EnumSet.of(PartnerStage.TERMINATED))),
                action(
                        "move to NEGOTIATING",
                        partner -> partner.moveOn(at(1), PartnerStage.NEGOTIATING, null),
                        EnumSet.of(PartnerStage.IDENTIFIED, PartnerStage.CONTACTED)),
                action(
                        "move to ACTIVE",
                        partner -> partner.moveOn(at(1), PartnerStage.ACTIVE, null),
                        EnumSet.noneOf(PartnerStage.class)));
    }

    private static Arguments action(
            String name, Function<Partner, Decision<Partner>> action, Set<PartnerStage> allowedFrom) {
        return arguments(name, action, allowedFrom);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("actions")
    void shouldAllowAnActionOnlyWhenTheStageDoes(
            String name, Function<Partner, Decision<Partner>> action, Set<PartnerStage> allowedFrom) {
        for (PartnerStage stage : PartnerStage.values()) {
            var decision = action.apply(in(stage));
            if (allowedFrom.contains(stage)) {
                assertThat(decision).as("%s from %s", name, stage).isInstanceOf(Decision.Accepted.class);
            } else {
                assertThat(decision).as("%s from %s", name, stage).isInstanceOf(Decision.Refused.class);
            }
        }
    }

    @Test
    void shouldRememberWhyAndSinceWhenAStageIsEntered() {
        var paused = ((Decision.Accepted<Partner>) in(PartnerStage.ACTIVE).pause(at(5), "budget")).next();
        assertThat(paused.stageReason()).isEqualTo("budget");
        assertThat(paused.stageSince()).isEqualTo(at(5).at());
    }

    @Test
    void shouldRefuseAStageDatedBeforeThePresentOne() {
        assertThat(in(PartnerStage.ACTIVE).pause(at(-1), null)).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void shouldSayNothingWhenAnEditChangesNothing() {
        var same = (Decision.Accepted<Partner>) in(PartnerStage.ACTIVE).edit(at(1), PROFILE);
        assertThat(same.events()).isEmpty();
    }
}
