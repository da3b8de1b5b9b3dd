package it.sportello.hub.gateway;

import it.sportello.api.DeviceId;
import it.sportello.api.DeviceReport;
import it.sportello.codec.BadMessageException;
import it.sportello.codec.MessageCodec;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.cluster.Presence;
import it.sportello.hub.cluster.Presence.Sign;
import it.sportello.hub.identity.Devices;
import it.sportello.hub.identity.EnrolledDevice;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all nodes tell of the devices connected to them; this node tells its own. */
final class LinkStates implements DeviceStates {

    private static final Logger LOG = LoggerFactory.getLogger(LinkStates.class);

    private static final DeviceReport NOTHING_HEARD = new DeviceReport("", List.of());
    private static final int MOST_FACTS = 50;
    private static final int LONGEST_CODE = 100;

    private final Devices devices;
    private final Presence presence;
    private final MessageCodec codec;
    private final InstantSource clock;

    /** Those connected to this node. */
    private final Map<DeviceId, Sign> here = new ConcurrentHashMap<>();

    LinkStates(Devices devices, Presence presence, MessageCodec codec, InstantSource clock) {
        this.devices = devices;
        this.presence = presence;
        this.codec = codec;
        this.clock = clock;
    }

    @Override
    public List<DeviceState> list(OrganisationId organisation) {
        var known = devices.list(organisation);
        var signs = presence.find(
                known.stream().map(device -> device.identity().id().toString()).toList());
        return known.stream()
                .map(device -> stateOf(device, signs.get(device.identity().id().toString())))
                .toList();
    }

    void connected(DeviceId device) {
        var sign = new Sign(true, clock.instant(), "");
        here.put(device, sign);
        presence.tell(device.toString(), sign);
    }

    void disconnected(DeviceId device) {
        here.remove(device);
        presence.tell(device.toString(), new Sign(false, clock.instant(), ""));
    }

    void reported(DeviceId device, DeviceReport report) {
        var note = codec.write(limited(report));
        var sign = here.computeIfPresent(device, (id, known) -> new Sign(true, known.since(), note));
        if (sign != null) {
            presence.tell(device.toString(), sign);
        }
    }

    /** Tells all of this node's once more, for the grid may have lost them. */
    void tellAgain() {
        here.forEach((device, sign) -> presence.tell(device.toString(), sign));
    }

    private DeviceState stateOf(EnrolledDevice device, @Nullable Sign sign) {
        return sign == null
                ? new DeviceState(device, false, device.enrolledAt(), NOTHING_HEARD)
                : new DeviceState(device, sign.here(), sign.since(), reportIn(sign));
    }

    private DeviceReport reportIn(Sign sign) {
        if (sign.note().isEmpty()) {
            return NOTHING_HEARD;
        }
        try {
            return codec.read(sign.note(), DeviceReport.class);
        } catch (BadMessageException e) {
            LOG.warn("A report told by another node cannot be read: {}", e.getMessage());
            return NOTHING_HEARD;
        }
    }

    /** Codes are short and few; a device that says otherwise is not given the memory. */
    private static DeviceReport limited(DeviceReport report) {
        return new DeviceReport(
                shortened(report.version()),
                report.facts().stream()
                        .limit(MOST_FACTS)
                        .map(LinkStates::shortened)
                        .toList());
    }

    private static String shortened(String code) {
        return code.length() <= LONGEST_CODE ? code : code.substring(0, LONGEST_CODE);
    }
}
