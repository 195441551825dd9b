package dev.kizuna.notification.violation.messaging;

import org.springframework.web.bind.annotation.RestController;

@RestController
class MessagingWithMvc {}
