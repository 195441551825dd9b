package dev.kizuna.campaign.link.domain;

import java.util.Locale;

/** Why a visit is no touch. */
public enum Uncounted {
    /** Only the headers were asked for. */
    HEAD,
    /** A browser fetches what it may need later. */
    PREFETCH,
    /** It does not say what it is, as every browser does. */
    SILENT,
    /** A messenger or a mail client draws a preview. */
    PREVIEW,
    /** A crawler. */
    BOT,
    /** A gateway looks for malice behind the link. */
    SCANNER,
    /** Somebody watches whether the page is there. */
    MONITOR,
    /** A program that is no browser. */
    TOOL;

    /** As figures name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
