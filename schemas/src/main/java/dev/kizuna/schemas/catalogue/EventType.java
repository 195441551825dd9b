package dev.kizuna.schemas.catalogue;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * One kind of event.
 *
 * @param javaType the generated class
 * @param schema its schema
 * @param ceType CloudEvents type: reverse DNS, context of the topic, event in kebab case and version, such as {@code
 *     dev.kizuna.partner.inquiry-received.v1}
 */
public record EventType(Class<? extends SpecificRecord> javaType, Schema schema, String ceType) {

    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    static EventType of(Class<? extends SpecificRecord> javaType) {
        Schema schema = SpecificData.get().getSchema(javaType);
        String namespace = schema.getNamespace();
        String context = namespace.substring(namespace.lastIndexOf('.') + 1);
        String kebab = WORD_START.matcher(schema.getName()).replaceAll("-").toLowerCase(Locale.ROOT);
        return new EventType(javaType, schema, "dev.kizuna." + context + "." + kebab + ".v1");
    }

    /** The record's simple name, such as {@code InquiryReceived}. */
    public String name() {
        return schema.getName();
    }

    @Override
    public String toString() {
        return ceType;
    }
}
