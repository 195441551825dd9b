package dev.kizuna.notification.violation.domain;

import dev.kizuna.notification.violation.persistence.AnAdapter;
import org.jspecify.annotations.Nullable;

class DomainThatLooksOutward {
    @Nullable
    AnAdapter adapter;
}
