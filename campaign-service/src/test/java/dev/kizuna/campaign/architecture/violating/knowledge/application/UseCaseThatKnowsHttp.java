package dev.kizuna.campaign.architecture.violating.knowledge.application;

import org.springframework.http.HttpStatus;

/** Breaks: only web knows Spring MVC. */
public final class UseCaseThatKnowsHttp {

    public boolean isGood(HttpStatus status) {
        return status.is2xxSuccessful();
    }
}
