package it.sportello.device.media.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import it.sportello.device.media.DocumentPhoto;
import it.sportello.device.media.MediaEvent;
import it.sportello.device.media.Signal;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/**
 * Writes and reads messages as one line of JSON each; a sealed type carries its kind in {@code type}. Unknown properties are
 * skipped; a missing value, a wrong type or too long a line is refused. Safe for any number of threads.
 */
public final class LineCodec {
    /** The longest line that is read: a photographed page is the longest thing said. */
    public static final int MAX_CHARS = 16_000_000;

    private static final List<Class<?>> OWN =
            List.of(EngineCommand.class, EngineReport.class, MediaEvent.class, DocumentPhoto.class, Signal.class);

    private final JsonMapper mapper;

    /** A codec for the messages of an engine, and of the given sealed types besides. */
    public LineCodec(Class<?>... further) {
        var builder = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(30)
                                .maxStringLength(MAX_CHARS)
                                .build())
                        .build())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS);
        Stream.concat(OWN.stream(), Stream.of(further)).forEach(family -> {
            builder.addMixIn(family, Kind.class);
            for (Class<?> kind : family.getPermittedSubclasses()) {
                builder.registerSubtypes(new NamedType(kind, kind.getSimpleName()));
            }
        });
        mapper = builder.build();
    }

    /** One line, without its end. */
    public String write(Object message) {
        return mapper.writeValueAsString(message);
    }

    public <T> T read(String line, Class<T> type) throws BadLineException {
        if (line.length() > MAX_CHARS) {
            throw new BadLineException("too long: " + line.length() + " characters");
        }
        try {
            T message = mapper.readValue(line, type);
            complete(message, type.getSimpleName());
            return message;
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new BadLineException(
                    "not a " + type.getSimpleName() + ": " + e.getClass().getSimpleName());
        }
    }

    /** Refuses a record that lacks a value its type promises. */
    private static void complete(@Nullable Object value, String name) throws BadLineException {
        if (value == null) {
            throw new BadLineException("missing: " + name);
        }
        if (value instanceof Collection<?> items) {
            for (Object item : items) {
                complete(item, name);
            }
        } else if (value instanceof Record message) {
            for (var component : message.getClass().getRecordComponents()) {
                Object part = part(component, message);
                boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                if (part != null || !optional) {
                    complete(part, component.getName());
                }
            }
        }
    }

    private static @Nullable Object part(RecordComponent component, Record message) {
        try {
            return component.getAccessor().invoke(message);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Kind {}
}
