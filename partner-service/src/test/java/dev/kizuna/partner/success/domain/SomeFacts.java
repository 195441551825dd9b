package dev.kizuna.partner.success.domain;

import dev.kizuna.partner.success.domain.Facts.StageReached;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Wins for tests. */
public final class SomeFacts {

    public static final Instant WON = Instant.parse("2026-03-02T09:00:00Z");

    private SomeFacts() {}

    /** A win with all that can be known of one. */
    public static Facts won(String dealId, Instant at) {
        return new Facts(
                dealId,
                "kp",
                "cmp",
                new Amount(new BigDecimal("1200000.0000"), "JPY"),
                at,
                List.of(new StageReached("PROSPECT", at.minus(Duration.ofDays(40))), new StageReached("WON", at)),
                at.minus(Duration.ofDays(58)),
                new Groundwork(7, 2, 12, 3));
    }
}
