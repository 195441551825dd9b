package dev.kizuna.kpi.architecture.clock.domain;

import java.time.Instant;

class TakesTheTime {

    Instant now() {
        return Instant.now();
    }
}
