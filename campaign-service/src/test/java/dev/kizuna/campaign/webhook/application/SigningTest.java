package dev.kizuna.campaign.webhook.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.webhook.application.Signing.Encoding;
import dev.kizuna.campaign.webhook.application.Signing.Fault;
import dev.kizuna.campaign.webhook.application.Signing.Scheme;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first signature is one that a widely used host of repositories publishes for its users to try theirs with. */
class SigningTest {

    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
    private static final byte[] HELLO = "Hello, World!".getBytes(StandardCharsets.UTF_8);
    private static final String SECRET = "It's a Secret to Everybody";
    private static final String HEX = "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
    private static final String BASE64 = "dXEH6g6yUJ/CESIczphLijdXC211hsIsRvQ3nIsEPhc=";

    @ParameterizedTest
    @CsvSource({
        "HEX, sha256=, sha256=" + HEX,
        "HEX, '', " + HEX,
        "BASE64, '', " + BASE64,
    })
    void shouldLetInWhatIsSignedHoweverTheSignatureIsWritten(Encoding encoding, String prefix, String header) {
        var signing = signing(new Scheme("X-Signature", prefix, encoding, null, "{body}", Duration.ofMinutes(5)));

        assertThat(signing.faultOf(Map.of("X-Signature", header)::get, HELLO)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sha256=" + HEX + "00",
        "sha256=857107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
        HEX,
        "sha256=",
        "sha256=nonsense",
        "''",
    })
    void shouldTurnAwayWhenTheSignatureIsAnother(String header) {
        var signing = signing(new Scheme("X-Signature", "sha256=", Encoding.HEX, null, "{body}", Duration.ZERO));

        assertThat(signing.faultOf(Map.of("X-Signature", header)::get, HELLO)).contains(Fault.FORGED);
    }

    @Test
    void shouldTurnAwayWhenThereIsNoSignatureOrTheBodyIsAnother() {
        var signing = signing(new Scheme("X-Signature", "", Encoding.HEX, null, "{body}", Duration.ZERO));

        assertThat(signing.faultOf(Map.<String, String>of()::get, HELLO)).contains(Fault.UNSIGNED);
        assertThat(signing.faultOf(Map.of("X-Signature", HEX)::get, "Hello, World?".getBytes(StandardCharsets.UTF_8)))
                .contains(Fault.FORGED);
    }

    @Test
    void shouldTakeEitherSecretWhileOneTakesTheOthersPlace() {
        var scheme = new Scheme("X-Signature", "", Encoding.HEX, null, "{body}", Duration.ZERO);
        var rotating = new Signing(List.of("the next secret, not used yet", SECRET), scheme, clock(NOW));
        var rotated = new Signing(List.of("the next secret, not used yet"), scheme, clock(NOW));

        assertThat(rotating.faultOf(Map.of("X-Signature", HEX)::get, HELLO)).isEmpty();
        assertThat(rotated.faultOf(Map.of("X-Signature", HEX)::get, HELLO)).contains(Fault.FORGED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01T00:05:00Z,",
        "2026-03-31T23:55:00Z,",
        "2026-04-01T00:05:00.001Z, STALE",
        "2026-03-31T23:54:59.999Z, STALE",
    })
    void shouldTurnAwayWhatWasSentTooLongAgoOrAhead(Instant now, Fault expected) {
        var scheme =
                new Scheme("X-Signature", "", Encoding.HEX, "X-Timestamp", "{timestamp}.{body}", Duration.ofMinutes(5));
        String timestamp = Long.toString(NOW.getEpochSecond());
        String signature = Signatures.hex(SECRET, timestamp + ".Hello, World!");

        Optional<Fault> fault = new Signing(List.of(SECRET), scheme, clock(now))
                .faultOf(Map.of("X-Signature", signature, "X-Timestamp", timestamp)::get, HELLO);

        assertThat(fault).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void shouldTurnAwayWhenTheTimeOfSendingWasSetAnew() {
        var scheme =
                new Scheme("X-Signature", "", Encoding.HEX, "X-Timestamp", "{timestamp}.{body}", Duration.ofMinutes(5));
        String signature = Signatures.hex(SECRET, "1.Hello, World!");

        assertThat(signing(scheme)
                        .faultOf(
                                Map.of("X-Signature", signature, "X-Timestamp", Long.toString(NOW.getEpochSecond()))
                                        ::get,
                                HELLO))
                .contains(Fault.FORGED);
        assertThat(signing(scheme).faultOf(Map.of("X-Signature", signature)::get, HELLO))
                .contains(Fault.UNSIGNED);
    }

    private static Signing signing(Scheme scheme) {
        return new Signing(List.of(SECRET), scheme, clock(NOW));
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
