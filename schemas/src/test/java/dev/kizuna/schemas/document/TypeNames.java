package dev.kizuna.schemas.document;

import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** Types of fields in words and links. */
final class TypeNames {

    private TypeNames() {}

    static String of(Schema schema) {
        String plain = switch (schema.getType()) {
            case RECORD, ENUM ->
                "[%s](#%s)".formatted(schema.getName(), schema.getName().toLowerCase(Locale.ROOT));
            case ARRAY -> "list of " + of(schema.getElementType());
            case MAP -> "map of " + of(schema.getValueType());
            case UNION ->
                schema.getTypes().stream()
                                .filter(branch -> branch.getType() != Schema.Type.NULL)
                                .map(TypeNames::of)
                                .collect(Collectors.joining(" or "))
                        + (schema.isNullable() ? "?" : "");
            default -> schema.getType().getName();
        };
        return switch (schema.getLogicalType()) {
            case null -> plain;
            case LogicalTypes.Decimal decimal ->
                "decimal(%d, %d)".formatted(decimal.getPrecision(), decimal.getScale());
            case LogicalTypes.TimestampMillis _ -> "instant";
            default -> schema.getLogicalType().getName();
        };
    }
}
