package dev.kizuna.schemas.released;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;

/**
 * Confluent's FULL_TRANSITIVE: old readers read new records and new readers old ones, against every released version.
 * Stricter than Avro itself, which does not look at logical types: a decimal of another scale would be read as another
 * amount, and a time of another unit as another time.
 */
final class FullTransitive {

    private FullTransitive() {}

    /** What is wrong with the current schemas, a line each; empty when nothing is. */
    static List<String> violations(Collection<Schema> current, Map<String, List<Schema>> released) {
        Map<String, Schema> byName =
                current.stream().collect(Collectors.toMap(Schema::getFullName, Function.identity()));
        var violations = new ArrayList<String>();
        released.forEach((name, versions) -> {
            Schema now = byName.get(name);
            if (now == null) {
                violations.add(name + " was released and has disappeared");
                return;
            }
            for (int i = 0; i < versions.size(); i++) {
                String version = name + " v" + (i + 1);
                Schema then = versions.get(i);
                unreadable(now, then)
                        .map(why -> version + " cannot be read now: " + why)
                        .ifPresent(violations::add);
                unreadable(then, now)
                        .map(why -> version + " cannot read what is written now: " + why)
                        .ifPresent(violations::add);
                changedMeanings(now, then)
                        .map(where -> version + " means something else at " + where)
                        .forEach(violations::add);
            }
        });
        return violations;
    }

    private static Optional<String> unreadable(Schema reader, Schema writer) {
        var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult();
        return result.getIncompatibilities().isEmpty()
                ? Optional.empty()
                : Optional.of(result.getIncompatibilities().stream()
                        .map(each -> each.getType() + " at " + each.getLocation() + " (" + each.getMessage() + ")")
                        .collect(Collectors.joining(", ")));
    }

    private static Stream<String> changedMeanings(Schema now, Schema then) {
        if (!meaning(now).equals(meaning(then))) {
            return Stream.of("%s instead of %s".formatted(meaning(now), meaning(then)));
        }
        if (now.getType() != then.getType()) {
            return Stream.empty();
        }
        return switch (now.getType()) {
            case RECORD ->
                then.getFields().stream()
                        .filter(field -> now.getField(field.name()) != null)
                        .flatMap(field -> changedMeanings(
                                        now.getField(field.name()).schema(), field.schema())
                                .map(where -> field.name() + ": " + where));
            case ARRAY -> changedMeanings(now.getElementType(), then.getElementType());
            case MAP -> changedMeanings(now.getValueType(), then.getValueType());
            case UNION ->
                then.getTypes().stream()
                        .flatMap(branch -> now.getTypes().stream()
                                .filter(same -> same.getFullName().equals(branch.getFullName()))
                                .flatMap(same -> changedMeanings(same, branch)));
            default -> Stream.empty();
        };
    }

    private static String meaning(Schema schema) {
        return switch (schema.getLogicalType()) {
            case null -> "a plain value";
            case LogicalTypes.Decimal decimal -> "decimal of scale " + decimal.getScale();
            default -> schema.getLogicalType().getName();
        };
    }
}
