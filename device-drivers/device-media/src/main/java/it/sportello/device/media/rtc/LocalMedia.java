package it.sportello.device.media.rtc;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.media.audio.AudioOptions;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoTrack;
import it.sportello.device.Device.Subscription;
import it.sportello.device.Picture;
import it.sportello.device.media.call.Desk;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What this side sends: the picture of the camera and the sound of the microphone. The camera is watched only while its
 * picture is sent. On the desk's thread, but for pictures, which come on the viewer's.
 */
final class LocalMedia implements AutoCloseable {
    private static final String STREAM = "booth";
    private static final Duration BLACK_EVERY = Duration.ofMillis(500);
    private static final byte BLACK = 16;
    private static final byte COLOURLESS = (byte) 128;

    private final Desk desk;
    private final CustomVideoSource source = new CustomVideoSource();
    private final VideoTrack video;
    private final AudioTrack audio;
    private final Object pushing = new Object();
    private @Nullable Subscription watching;
    private volatile boolean closed;
    private boolean blackening;
    private volatile int width = 640;
    private volatile int height = 480;

    LocalMedia(PeerConnectionFactory factory, Desk desk) {
        this.desk = desk;
        this.video = factory.createVideoTrack("camera", source);
        AudioOptions options = new AudioOptions();
        options.echoCancellation = true;
        options.noiseSuppression = true;
        options.autoGainControl = true;
        options.highpassFilter = true;
        this.audio = factory.createAudioTrack("microphone", factory.createAudioSource(options));
    }

    void addTo(RTCPeerConnection connection) {
        connection.addTrack(audio, List.of(STREAM));
        connection.addTrack(video, List.of(STREAM));
    }

    VideoTrack video() {
        return video;
    }

    void send(boolean camera, boolean microphone) {
        audio.setEnabled(microphone);
        if (camera && watching == null) {
            watching = desk.watch(picture -> {
                width = picture.width();
                height = picture.height();
                push(picture);
            });
        } else if (!camera) {
            stopWatching();
            if (!blackening) {
                black();
            }
        }
    }

    /** Else the last picture would stand still at the other side; and who comes later sees that there is none. */
    private void black() {
        blackening = watching == null && !closed;
        if (blackening) {
            push(new Picture(width, height, System.nanoTime(), blackPlanes(width, height)));
            desk.after(BLACK_EVERY, this::black);
        }
    }

    private static byte[] blackPlanes(int width, int height) {
        byte[] planes = new byte[Picture.size(width, height)];
        Arrays.fill(planes, 0, width * height, BLACK);
        Arrays.fill(planes, width * height, planes.length, COLOURLESS);
        return planes;
    }

    @Override
    public void close() {
        stopWatching();
        synchronized (pushing) {
            closed = true;
        }
        Guard.giveBack(video::dispose);
        Guard.giveBack(audio::dispose);
        Guard.giveBack(source::dispose);
    }

    private void stopWatching() {
        if (watching != null) {
            watching.close();
            watching = null;
        }
    }

    private void push(Picture picture) {
        synchronized (pushing) {
            if (!closed) {
                VideoFrame frame = frame(picture);
                try {
                    source.pushFrame(frame);
                } finally {
                    frame.release();
                }
            }
        }
    }

    private static VideoFrame frame(Picture picture) {
        NativeI420Buffer buffer = NativeI420Buffer.allocate(picture.width(), picture.height());
        int uvWidth = (picture.width() + 1) / 2;
        int uvHeight = (picture.height() + 1) / 2;
        Planes.copy(picture.y(), buffer.getDataY(), picture.width(), picture.height(), buffer.getStrideY());
        Planes.copy(picture.u(), buffer.getDataU(), uvWidth, uvHeight, buffer.getStrideU());
        Planes.copy(picture.v(), buffer.getDataV(), uvWidth, uvHeight, buffer.getStrideV());
        return new VideoFrame(buffer, picture.nanos());
    }
}
