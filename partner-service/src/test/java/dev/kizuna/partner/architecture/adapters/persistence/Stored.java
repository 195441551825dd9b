package dev.kizuna.partner.architecture.adapters.persistence;

import dev.kizuna.partner.architecture.adapters.messaging.Told;

public record Stored(Told told) {}
