package dev.kizuna.notification.violation.messaging;

import dev.kizuna.notification.violation.persistence.AnAdapter;

class MessagingThatKnowsPersistence {
    AnAdapter other = new AnAdapter();
}
