package dev.kizuna.notification.violation.application;

import java.time.Instant;

class TakesTime {
    Instant now() {
        return Instant.now();
    }
}
