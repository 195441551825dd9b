package dev.kizuna.partner.inquiry.domain;

import java.time.Duration;
import java.time.Instant;

/** By when a human has answered. The promise itself, with its calendar and warnings, is kept elsewhere. */
public record AnswerTime(Duration within) {

    /** What has been open since then or longer is late now. */
    public Instant lateSince(Instant now) {
        return now.minus(within);
    }

    /** Whether an inquiry waits for too long. */
    public boolean isLate(Inquiry inquiry, Instant now) {
        return inquiry.openSince()
                .filter(since -> !since.isAfter(lateSince(now)))
                .isPresent();
    }
}
