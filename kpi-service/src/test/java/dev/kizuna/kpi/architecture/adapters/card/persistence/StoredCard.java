package dev.kizuna.kpi.architecture.adapters.card.persistence;

public record StoredCard(String id) {}
