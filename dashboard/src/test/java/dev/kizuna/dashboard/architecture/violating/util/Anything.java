package dev.kizuna.dashboard.architecture.violating.util;

/** In a package that says nothing and is not marked for nulls. */
public final class Anything {}
