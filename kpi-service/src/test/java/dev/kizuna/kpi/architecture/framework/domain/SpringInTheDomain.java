package dev.kizuna.kpi.architecture.framework.domain;

import org.springframework.stereotype.Component;

@Component
class SpringInTheDomain {}
