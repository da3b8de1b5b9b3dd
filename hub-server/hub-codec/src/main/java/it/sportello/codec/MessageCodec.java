package it.sportello.codec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import it.sportello.api.BranchId;
import it.sportello.api.CommandAnswer;
import it.sportello.api.CommandId;
import it.sportello.api.DeviceCommand;
import it.sportello.api.DeviceId;
import it.sportello.api.DeviceMessage;
import it.sportello.api.Frame;
import it.sportello.api.HubMessage;
import it.sportello.api.LineId;
import it.sportello.api.ServiceId;
import it.sportello.api.ServicePointId;
import it.sportello.api.TicketId;
import it.sportello.api.room.ParticipantId;
import it.sportello.api.room.RoomAnswer;
import it.sportello.api.room.RoomEvent;
import it.sportello.api.room.RoomId;
import it.sportello.api.room.RoomKey;
import it.sportello.api.room.RoomMessage;
import it.sportello.api.room.Signal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/**
 * Writes and reads the messages of the contract as JSON.
 *
 * <p>A sealed type carries its kind in {@code type}; an id is its canonical text; an instant is ISO 8601 in UTC. Unknown
 * properties are skipped, so that a newer peer may say more; a missing value, a wrong type or a text longer than
 * {@link #MAX_CHARS} is refused. Safe for any number of threads.
 */
public final class MessageCodec {

    /** The longest message that is read, in characters. */
    public static final int MAX_CHARS = 2_000_000;

    private static final List<Class<?>> SEALED = List.of(
            Frame.class,
            DeviceCommand.class,
            CommandAnswer.class,
            DeviceMessage.class,
            HubMessage.class,
            RoomMessage.class,
            RoomEvent.class,
            RoomKey.class,
            RoomAnswer.class,
            Signal.class);

    private static final List<Class<?>> IDS = List.of(
            BranchId.class,
            CommandId.class,
            DeviceId.class,
            LineId.class,
            ParticipantId.class,
            RoomId.class,
            ServiceId.class,
            ServicePointId.class,
            TicketId.class);

    private final JsonMapper mapper = newMapper();

    /** The JSON of a frame, an answer, or any other value of the contract. */
    public String write(Object message) {
        return mapper.writeValueAsString(message);
    }

    /** Reads a value of the contract from what {@link #write} made of it. */
    public <T> T read(String json, Class<T> type) throws BadMessageException {
        if (json.length() > MAX_CHARS) {
            throw new BadMessageException("too long: " + json.length() + " characters");
        }
        try {
            var value = mapper.readValue(json, type);
            Completeness.check(value);
            return value;
        } catch (JacksonException | IllegalArgumentException e) {
            // The text itself may hold a token or a code: only its place is told.
            throw new BadMessageException(
                    "not a " + type.getSimpleName() + ": " + e.getClass().getSimpleName());
        }
    }

    private static JsonMapper newMapper() {
        var builder = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(30)
                                .maxStringLength(100_000)
                                .build())
                        .build())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS);
        SEALED.forEach(type -> builder.addMixIn(type, Kind.class));
        SEALED.stream().flatMap(MessageCodec::kinds).forEach(builder::registerSubtypes);
        IDS.forEach(type -> builder.addMixIn(type, Id.class));
        return builder.build();
    }

    private static Stream<NamedType> kinds(Class<?> sealed) {
        return Stream.of(sealed.getPermittedSubclasses()).map(type -> new NamedType(type, type.getSimpleName()));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Kind {}

    private abstract static class Id {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Id(UUID value) {}

        @JsonValue
        abstract UUID value();
    }
}
