package dev.kizuna.partner.architecture.framework.domain;

import org.springframework.stereotype.Component;

@Component
public class SpringInTheDomain {}
