package dev.kizuna.kit.security;

/** The service would be open to others if it started like this. */
final class InsecureSettingsException extends RuntimeException {

    private final String remedy;

    InsecureSettingsException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
