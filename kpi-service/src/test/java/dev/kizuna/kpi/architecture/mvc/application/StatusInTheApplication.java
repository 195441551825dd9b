package dev.kizuna.kpi.architecture.mvc.application;

import org.springframework.http.HttpStatus;

record StatusInTheApplication(HttpStatus status) {}
