package dev.kizuna.campaign.architecture.violating.knowledge.application;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;

/** Breaks: refusals are values until they reach the web. */
public final class UseCaseThatThrowsProblems {

    public void refuse() {
        throw new ProblemException(ErrorCode.NOT_FOUND, "nothing here");
    }
}
