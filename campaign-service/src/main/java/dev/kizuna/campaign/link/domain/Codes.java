package dev.kizuna.campaign.link.domain;

import dev.kizuna.kit.idempotency.Creation;

/** Where codes come from that nobody can guess. */
@FunctionalInterface
public interface Codes {

    /** A code: always the same for the same Idempotency-Key and kind, new where there is no key. */
    Code next(Creation creation, String kind);
}
