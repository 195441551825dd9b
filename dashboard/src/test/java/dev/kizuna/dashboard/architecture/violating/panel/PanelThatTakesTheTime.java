package dev.kizuna.dashboard.architecture.violating.panel;

import java.time.Instant;

public final class PanelThatTakesTheTime {

    @SuppressWarnings("TimeZoneUsage")
    Instant now() {
        return Instant.now();
    }
}
