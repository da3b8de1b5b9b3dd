package it.sportello.hub.gateway;

import it.sportello.api.DeviceId;
import it.sportello.api.DeviceReport;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.identity.Devices;
import it.sportello.hub.identity.EnrolledDevice;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What this node saw of the devices since it started. */
final class LinkStates implements DeviceStates {

    private static final DeviceReport NOTHING_HEARD = new DeviceReport("", List.of());
    private static final int MOST_FACTS = 50;
    private static final int LONGEST_CODE = 100;

    private final Devices devices;
    private final InstantSource clock;
    private final Map<DeviceId, Seen> seen = new ConcurrentHashMap<>();

    LinkStates(Devices devices, InstantSource clock) {
        this.devices = devices;
        this.clock = clock;
    }

    private record Seen(boolean connected, Instant since, DeviceReport report) {}

    @Override
    public List<DeviceState> list(OrganisationId organisation) {
        return devices.list(organisation).stream().map(this::stateOf).toList();
    }

    void connected(DeviceId device) {
        change(device, true);
    }

    void disconnected(DeviceId device) {
        change(device, false);
    }

    void reported(DeviceId device, DeviceReport report) {
        var kept = limited(report);
        seen.computeIfPresent(device, (id, known) -> new Seen(known.connected(), known.since(), kept));
    }

    private void change(DeviceId device, boolean connected) {
        var now = clock.instant();
        seen.merge(
                device,
                new Seen(connected, now, NOTHING_HEARD),
                (known, _) -> new Seen(connected, now, known.report()));
    }

    private DeviceState stateOf(EnrolledDevice device) {
        var known = seen.get(device.identity().id());
        return known == null
                ? new DeviceState(device, false, device.enrolledAt(), NOTHING_HEARD)
                : new DeviceState(device, known.connected(), known.since(), known.report());
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
