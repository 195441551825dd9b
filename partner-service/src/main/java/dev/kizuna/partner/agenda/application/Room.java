package dev.kizuna.partner.agenda.application;

/** Most lines of a section, so that a page stays one. */
public record Room(int lines) {

    private static final int MOST = 20;

    public Room {
        if (lines < 1 || lines > MOST) {
            throw new IllegalArgumentException("Check-ins: a section has from 1 to " + MOST + " lines, not " + lines);
        }
    }
}
