package dev.kizuna.campaign.architecture.violating.knowsspring.domain;

import org.springframework.util.StringUtils;

/** Breaks: the domain is plain Java. */
public final class DomainThatKnowsSpring {

    public boolean isThere(String text) {
        return StringUtils.hasText(text);
    }
}
