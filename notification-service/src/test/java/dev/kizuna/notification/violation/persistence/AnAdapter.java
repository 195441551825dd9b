package dev.kizuna.notification.violation.persistence;

public class AnAdapter {}
