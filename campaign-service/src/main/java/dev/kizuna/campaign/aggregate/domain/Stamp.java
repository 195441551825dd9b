package dev.kizuna.campaign.aggregate.domain;

import java.time.Instant;

/** Identity and time of what a command brings about; given to the domain, which takes neither by itself. */
public record Stamp(String eventId, Instant occurredAt) {}
