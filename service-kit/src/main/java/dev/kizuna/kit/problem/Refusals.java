package dev.kizuna.kit.problem;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How an operation can be refused beside what follows from its form: rules of its own, for the API's documentation. An
 * unreadable body, a missing field, an unknown id in the path or a wrong If-Match need not be named.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refusals {

    ErrorCode[] value();
}
