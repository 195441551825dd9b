package dev.kizuna.campaign.architecture.violating.knowsspring.domain;

import org.springframework.context.ApplicationContext;

/** Breaks: the domain is plain Java. */
public final class DomainThatKnowsSpring {

    public boolean isNamed(ApplicationContext context) {
        return context.getDisplayName().isEmpty();
    }
}
