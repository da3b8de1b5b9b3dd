package it.sportello.hub.gateway;

import it.sportello.api.BranchId;
import it.sportello.api.DeviceId;
import it.sportello.api.Frame;
import it.sportello.api.HubMessage.Denied.Reason;
import it.sportello.api.HubMessage.Show;
import it.sportello.api.Topic;
import it.sportello.codec.MessageCodec;
import it.sportello.hub.cluster.FrameRelay;
import it.sportello.hub.identity.DeviceRevoked;
import it.sportello.hub.identity.Devices;
import it.sportello.hub.identity.EnrolledDevice;
import it.sportello.hub.socket.Shown;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The open links of this node: one for each device, the newest. It hands each frame to the devices of its branch, and
 * cuts the link of a revoked device.
 */
final class Links implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Links.class);

    private final FrameRelay relay;
    private final Devices devices;
    private final MessageCodec codec;
    private final LinkStates states;
    private final GatewayMetrics metrics;
    private final Map<DeviceId, Open> byDevice = new ConcurrentHashMap<>();
    private final Map<Topic, Shown> newest = new ConcurrentHashMap<>();
    private FrameRelay.@Nullable Subscription subscription;

    Links(FrameRelay relay, Devices devices, MessageCodec codec, LinkStates states, GatewayMetrics metrics) {
        this.relay = relay;
        this.devices = devices;
        this.codec = codec;
        this.states = states;
        this.metrics = metrics;
    }

    private record Open(EnrolledDevice device, DeviceLink link) {
        boolean shows(Topic topic) {
            return topicsOf(device).anyMatch(topic::equals);
        }
    }

    @Override
    public void start() {
        subscription = relay.subscribe(this::show);
    }

    @Override
    public void stop() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }

    @Override
    public boolean isRunning() {
        return subscription != null;
    }

    /** Adds the link of a device that proved itself; an older link of the same device is closed. */
    void add(EnrolledDevice device, DeviceLink link) {
        var id = device.identity().id();
        Open older;
        synchronized (this) {
            older = byDevice.put(id, new Open(device, link));
            states.connected(id);
            if (older == null) {
                metrics.countConnected(device.identity().kind(), 1);
            }
        }
        if (older != null) {
            older.link().yieldToNewer();
        }
        LOG.info("Device {} is connected", id);
    }

    /** Forgets the link, unless a newer one of the device has taken its place. */
    synchronized void remove(EnrolledDevice device, DeviceLink link) {
        var id = device.identity().id();
        if (byDevice.remove(id, new Open(device, link))) {
            metrics.countConnected(device.identity().kind(), -1);
            states.disconnected(id);
            LOG.info("Device {} is disconnected", id);
        }
    }

    /** Offers the newest frames of the device's branch to its link. */
    void showNewest(EnrolledDevice device, DeviceLink link) {
        topicsOf(device)
                .flatMap(topic -> relay.find(topic).stream())
                .map(this::encoded)
                .forEach(link::offer);
    }

    /** After the commit: a device that connects at this moment either finds itself revoked or is found here. */
    @TransactionalEventListener(fallbackExecution = true)
    void cut(DeviceRevoked revoked) {
        var open = byDevice.get(revoked.device());
        if (open != null) {
            cut(open);
        }
    }

    /**
     * Asks the register about all open links at once, and cuts those of devices that were revoked meanwhile: the hint of
     * another node may be lost. Links stay where the register cannot be asked.
     */
    void check() {
        var open = List.copyOf(byDevice.values());
        if (open.isEmpty()) {
            return;
        }
        try {
            var admitted = devices.listAdmitted(
                    open.stream().map(each -> each.device().identity().id()).toList());
            open.stream()
                    .filter(each -> !admitted.contains(each.device().identity().id()))
                    .forEach(this::cut);
            states.tellAgain();
        } catch (RuntimeException e) {
            LOG.warn("The open links could not be checked: {}", e.toString());
        }
    }

    private void cut(Open open) {
        LOG.info(
                "Device {} is revoked, its link is cut",
                open.device().identity().id());
        open.link().deny(Reason.REVOKED);
    }

    private void show(Frame frame) {
        var topic = frame.topic();
        if (topic.kind() == Topic.Kind.LINE) {
            return;
        }
        var links = byDevice.values().stream().filter(open -> open.shows(topic)).toList();
        if (!links.isEmpty()) {
            var shown = encoded(frame);
            links.forEach(open -> open.link().offer(shown));
        }
    }

    private Shown encoded(Frame frame) {
        return newest.compute(
                frame.topic(),
                (topic, known) -> known != null && !frame.isNewerThan(known.frame())
                        ? known
                        : new Shown(frame, codec.write(new Show(frame))));
    }

    private static Stream<Topic> topicsOf(EnrolledDevice device) {
        BranchId branch = device.identity().branch();
        return switch (device.identity().kind()) {
            case KIOSK ->
                Stream.concat(
                        Stream.of(Topic.catalogue(branch), Topic.offer(branch)),
                        Stream.ofNullable(device.identity().booth()).map(Topic::booth));
            case SCREEN -> Stream.of(Topic.board(branch));
        };
    }
}
