package dev.kizuna.partner.architecture.outward.web;

public record Response(int status) {}
