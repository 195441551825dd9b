package dev.kizuna.kpi.architecture.util;

class Strings {}
