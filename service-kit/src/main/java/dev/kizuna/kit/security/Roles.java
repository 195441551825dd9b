package dev.kizuna.kit.security;

/** Roles as they stand in the token's {@code roles} claim. */
public final class Roles {

    /** May read. */
    public static final String VIEWER = "viewer";
    /** May read and act. */
    public static final String OPERATOR = "operator";
    /** May hand in events and files: other systems. */
    public static final String INTEGRATION = "integration";
    /** May scrape metrics. */
    public static final String MONITORING = "monitoring";

    private Roles() {}
}
