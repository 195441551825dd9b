package dev.kizuna.notification.violation.domain;

import org.springframework.stereotype.Component;

@Component
class DomainWithSpring {}
