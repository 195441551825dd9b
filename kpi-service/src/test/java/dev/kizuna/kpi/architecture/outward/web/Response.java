package dev.kizuna.kpi.architecture.outward.web;

public record Response(String text) {}
