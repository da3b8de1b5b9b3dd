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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What this side sends: the picture of the camera and the sound of the microphone. The camera is watched only while its
 * picture is sent. On the desk's thread, but for pictures, which come on the viewer's.
 */
final class LocalMedia implements AutoCloseable {
    private static final String STREAM = "booth";

    private final Desk desk;
    private final CustomVideoSource source = new CustomVideoSource();
    private final VideoTrack video;
    private final AudioTrack audio;
    private final Object pushing = new Object();
    private @Nullable Subscription watching;
    private boolean closed;
    private int width = 640;
    private int height = 480;

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
            video.setEnabled(true);
            watching = desk.watch(this::push);
        } else if (!camera) {
            stopWatching();
            video.setEnabled(false);
            // The last picture would stand still at the other side; a track that is off makes it black.
            push(new Picture(width, height, System.nanoTime(), new byte[Picture.size(width, height)]));
        }
    }

    @Override
    public void close() {
        stopWatching();
        synchronized (pushing) {
            closed = true;
        }
        Guard.attempt(video::dispose);
        Guard.attempt(audio::dispose);
        Guard.attempt(source::dispose);
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
                width = picture.width();
                height = picture.height();
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
