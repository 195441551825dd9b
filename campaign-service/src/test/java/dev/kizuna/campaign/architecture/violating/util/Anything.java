package dev.kizuna.campaign.architecture.violating.util;

/** Breaks: a package says what it is for. And its package says nothing of nulls. */
public final class Anything {}
