package dev.kizuna.dashboard.viewer;

/**
 * Whoever looks at a page.
 *
 * @param id subject of the token; empty where nobody logs in
 * @param name as the issuer has it; empty where nobody logs in
 * @param mayAct whether forms and buttons that change something are offered; the services decide for themselves
 */
public record Viewer(String id, String name, boolean mayAct) {

    /** Whether there is somebody who can sign out. */
    public boolean loggedIn() {
        return !id.isEmpty();
    }
}
