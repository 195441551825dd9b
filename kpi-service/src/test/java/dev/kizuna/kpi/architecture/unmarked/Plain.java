package dev.kizuna.kpi.architecture.unmarked;

class Plain {}
