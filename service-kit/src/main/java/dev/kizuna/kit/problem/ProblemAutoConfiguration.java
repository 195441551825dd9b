package dev.kizuna.kit.problem;

import org.apache.catalina.core.StandardHost;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Brings the answers to errors, and their documentation, into every service. */
@AutoConfiguration(beforeName = "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
@Import(ProblemAdvice.class)
class ProblemAutoConfiguration {

    /** A service with pages for people may bring its own. */
    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    ErrorPage errorPage() {
        return new ErrorPage();
    }

    @Bean
    ContentTypeFilter contentTypeFilter(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        return new ContentTypeFilter(answers);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerProblems() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ContainerProblems.class.getName());
            }
        });
    }

    @Bean
    GlobalOpenApiCustomizer problemDocumentation() {
        return new ProblemDocumentation();
    }

    @Bean
    GlobalOperationCustomizer refusalDocumentation() {
        return new RefusalDocumentation();
    }
}
