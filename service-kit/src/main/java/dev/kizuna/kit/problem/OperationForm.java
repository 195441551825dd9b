package dev.kizuna.kit.problem;

import io.swagger.v3.oas.annotations.media.Schema;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;

/** What an operation takes, and how it can be refused because it takes it. */
final class OperationForm {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String PARTNER_ID = "partnerId";

    private final HandlerMethod handler;
    private final List<MethodParameter> parameters;

    OperationForm(HandlerMethod handler) {
        this.handler = handler;
        this.parameters = List.of(handler.getMethodParameters());
    }

    /** Whether it makes something new that has a place of its own; one that adds to what is there says that it answers 200. */
    boolean creates() {
        ResponseStatus status = handler.getMethodAnnotation(ResponseStatus.class);
        return takesHeader(IDEMPOTENCY_KEY) && (status == null || status.value() != HttpStatus.OK);
    }

    Set<ErrorCode> refusals() {
        var codes = EnumSet.of(
                ErrorCode.MALFORMED_REQUEST,
                ErrorCode.UNAUTHENTICATED,
                ErrorCode.FORBIDDEN,
                ErrorCode.NOT_ACCEPTABLE,
                ErrorCode.INTERNAL,
                ErrorCode.UNAVAILABLE);
        if (takes(PathVariable.class)) {
            codes.add(ErrorCode.NOT_FOUND);
            if (!handler.hasMethodAnnotation(GetMapping.class)) {
                codes.add(ErrorCode.WRONG_STATE);
            }
        }
        if (takes(RequestParam.class) || takesConverted()) {
            codes.add(ErrorCode.INVALID_PARAMETER);
        }
        if (takes(RequestBody.class)
                || parameters.stream().anyMatch(one -> one.getParameterType() == InputStream.class)) {
            codes.add(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
        }
        if (takesHeader(IDEMPOTENCY_KEY)) {
            codes.addAll(
                    List.of(ErrorCode.ALREADY_EXISTS, ErrorCode.CONCURRENT_EDIT, ErrorCode.IDEMPOTENCY_KEY_REUSED));
        }
        if (takesHeader(HttpHeaders.IF_MATCH)) {
            codes.addAll(List.of(ErrorCode.INVALID_PARAMETER, ErrorCode.VERSION_MISMATCH, ErrorCode.CONCURRENT_EDIT));
            if (handler.hasMethodAnnotation(PutMapping.class)) {
                codes.add(ErrorCode.PRECONDITION_REQUIRED);
            }
        }
        parameters.stream()
                .filter(one -> one.hasParameterAnnotation(RequestBody.class))
                .forEach(one -> codes.addAll(refusalsOf(one.getParameterType())));
        Refusals own = handler.getMethodAnnotation(Refusals.class);
        if (own != null) {
            codes.addAll(Arrays.asList(own.value()));
        }
        return codes;
    }

    private static Set<ErrorCode> refusalsOf(Class<?> body) {
        var codes = EnumSet.of(ErrorCode.INVALID_FIELD);
        addRefusals(body, codes, new HashSet<>());
        Schema schema = body.getAnnotation(Schema.class);
        if (schema != null && List.of(schema.requiredProperties()).contains(PARTNER_ID)) {
            codes.add(ErrorCode.UNKNOWN_PARTNER);
        }
        return codes;
    }

    /** What follows from the fields of a record, and of the records in it. */
    private static void addRefusals(Class<?> body, Set<ErrorCode> codes, Set<Class<?>> seen) {
        if (!body.isRecord() || !seen.add(body)) {
            return;
        }
        Schema schema = body.getAnnotation(Schema.class);
        if (schema != null && schema.requiredProperties().length > 0) {
            codes.add(ErrorCode.MISSING_FIELD);
        }
        for (RecordComponent field : body.getRecordComponents()) {
            String name = field.getName();
            if (name.endsWith("At")) {
                codes.addAll(List.of(ErrorCode.NAIVE_TIME, ErrorCode.IMPLAUSIBLE_TIME));
            }
            if (name.equals("currency")) {
                codes.add(ErrorCode.UNKNOWN_CURRENCY);
            }
            if (name.equals("amount")) {
                codes.add(ErrorCode.NEGATIVE_AMOUNT);
            }
            addRefusals(elementOf(field.getGenericType()), codes, seen);
        }
    }

    private static Class<?> elementOf(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType list
            when list.getActualTypeArguments().length == 1 -> elementOf(list.getActualTypeArguments()[0]);
            default -> Object.class;
        };
    }

    private boolean takes(Class<? extends Annotation> annotation) {
        return parameters.stream().anyMatch(one -> one.hasParameterAnnotation(annotation));
    }

    /** Whether a part of the path must be a day, a number or the like. */
    private boolean takesConverted() {
        return parameters.stream()
                .anyMatch(one ->
                        one.hasParameterAnnotation(PathVariable.class) && one.getParameterType() != String.class);
    }

    private boolean takesHeader(String name) {
        return parameters.stream()
                .map(one -> one.getParameterAnnotation(RequestHeader.class))
                .anyMatch(header -> header != null && header.name().equals(name));
    }
}
