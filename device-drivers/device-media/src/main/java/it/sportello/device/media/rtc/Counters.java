package it.sportello.device.media.rtc;

import dev.onvoid.webrtc.RTCStats;
import dev.onvoid.webrtc.RTCStatsReport;
import dev.onvoid.webrtc.RTCStatsType;
import it.sportello.device.media.call.QualityRule.Look;
import java.util.Map;

/** Reads a connection's counters out of the library's report. */
final class Counters {
    private Counters() {}

    static Look look(RTCStatsReport report, long nanos) {
        double packets = 0;
        double lost = 0;
        double videoPackets = 0;
        double frames = 0;
        double roundTrip = 0;
        for (RTCStats stats : report.getStats().values()) {
            Map<String, Object> values = stats.getAttributes();
            if (stats.getType() == RTCStatsType.INBOUND_RTP) {
                packets += number(values, "packetsReceived");
                lost += number(values, "packetsLost");
                if ("video".equals(values.get("kind"))) {
                    videoPackets += number(values, "packetsReceived");
                    frames += number(values, "framesDecoded");
                }
            } else if (stats.getType() == RTCStatsType.REMOTE_INBOUND_RTP) {
                lost += number(values, "packetsLost");
                roundTrip = Math.max(roundTrip, number(values, "roundTripTime"));
            }
        }
        return new Look(nanos / 1e9, packets, lost, videoPackets, frames, roundTrip);
    }

    private static double number(Map<String, Object> values, String name) {
        return values.get(name) instanceof Number number ? number.doubleValue() : 0;
    }
}
