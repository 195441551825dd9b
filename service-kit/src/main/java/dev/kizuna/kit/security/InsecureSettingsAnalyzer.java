package dev.kizuna.kit.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines instead of a stack trace why the service does not start. */
final class InsecureSettingsAnalyzer extends AbstractFailureAnalyzer<InsecureSettingsException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, InsecureSettingsException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
    }
}
