package dev.kizuna.kit.security;

import java.util.List;

/**
 * Paths of a service that need no token because they are open to the world or prove themselves by a signature. A
 * service contributes them as a bean.
 *
 * @param patterns Spring path patterns, such as {@code /r/**}
 */
public record PublicPaths(List<String> patterns) {}
