package dev.kizuna.notification.violation.util;

class Anything {}
