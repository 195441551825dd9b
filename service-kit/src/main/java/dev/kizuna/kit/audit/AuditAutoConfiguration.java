package dev.kizuna.kit.audit;

import dev.kizuna.kit.outbox.AuditTrail;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Import;

/** Shows the changes of a service's documents, where it has any. */
@AutoConfiguration(afterName = "dev.kizuna.kit.outbox.OutboxAutoConfiguration")
@ConditionalOnBean(AuditTrail.class)
@Import(AuditController.class)
class AuditAutoConfiguration {}
