package dev.kizuna.kit.documentation;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Describes the fields and parameters of every API by the common vocabulary and the service's own. */
@AutoConfiguration
@EnableConfigurationProperties(Vocabulary.class)
class DocumentationAutoConfiguration {}
