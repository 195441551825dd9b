package dev.kizuna.partner.architecture.adapters.web;

import dev.kizuna.partner.architecture.adapters.persistence.Stored;

public record Shown(Stored stored) {}
