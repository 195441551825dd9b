package dev.kizuna.kit.problem;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Brings the advice into every service. */
@AutoConfiguration
@Import(ProblemAdvice.class)
class ProblemAutoConfiguration {}
