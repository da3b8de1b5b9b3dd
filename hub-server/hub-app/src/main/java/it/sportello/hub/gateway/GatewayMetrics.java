package it.sportello.hub.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import it.sportello.api.CommandAnswer.CommandRefused;
import it.sportello.api.DeviceCommand;
import it.sportello.api.DeviceKind;
import it.sportello.api.HubMessage;
import it.sportello.api.HubMessage.Denied.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What the gateway counts. */
final class GatewayMetrics {

    private final MeterRegistry meters;
    private final InstantSource clock;
    private final Map<DeviceKind, AtomicInteger> connected = new EnumMap<>(DeviceKind.class);
    private final Timer commandTime;

    GatewayMetrics(MeterRegistry meters, InstantSource clock) {
        this.meters = meters;
        this.clock = clock;
        for (var kind : DeviceKind.values()) {
            var count = new AtomicInteger();
            connected.put(kind, count);
            meters.gauge("sportello.gateway.devices", Tags.of("kind", kind.name()), count);
        }
        this.commandTime = Timer.builder("sportello.gateway.command.time")
                .description("From the asking of a command to its answer")
                .register(meters);
    }

    void countConnected(DeviceKind kind, int change) {
        connected.getOrDefault(kind, new AtomicInteger()).addAndGet(change);
    }

    void countDenied(Reason reason) {
        meters.counter("sportello.gateway.denied", "reason", reason.name()).increment();
    }

    void countCommand(DeviceCommand command, HubMessage answer, Instant begun) {
        var outcome = switch (answer) {
            case HubMessage.Reply reply
            when reply.answer() instanceof CommandRefused refused ->
                refused.refusal().name();
            case HubMessage.Reply _ -> "DONE";
            default -> "TRY_AGAIN";
        };
        var kind = command.getClass().getSimpleName();
        meters.counter("sportello.gateway.commands", "command", kind, "outcome", outcome)
                .increment();
        commandTime.record(Duration.between(begun, clock.instant()));
    }
}
