package dev.kizuna.partner.architecture.clock.domain;

import java.time.Instant;

public class TakesTheTime {

    public Instant now() {
        return Instant.now();
    }
}
