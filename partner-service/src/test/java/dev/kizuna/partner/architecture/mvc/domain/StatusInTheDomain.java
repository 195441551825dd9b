package dev.kizuna.partner.architecture.mvc.domain;

import org.springframework.http.HttpStatus;

public record StatusInTheDomain(HttpStatus status) {}
