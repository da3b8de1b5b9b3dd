package it.sportello.device.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.device.CameraMode;
import it.sportello.device.camera.CameraAddress.Drawn;
import it.sportello.device.camera.CameraAddress.Networked;
import it.sportello.device.camera.CameraAddress.Plugged;
import it.sportello.device.camera.CameraAddress.Recorded;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as they stand in the settings. */
final class CameraAddressTests {
    private static final CameraMode MODE = new CameraMode(640, 480, 25);

    @Test
    void eachKindOfAddressIsUnderstood() {
        assertThat(CameraAddress.parse("v4l2:/dev/video0")).isEqualTo(new Plugged(Path.of("/dev/video0")));
        assertThat(CameraAddress.parse("file:clip.mp4")).isEqualTo(new Recorded(Path.of("clip.mp4")));
        assertThat(CameraAddress.parse("lavfi:testsrc2")).isEqualTo(new Drawn("testsrc2"));
        assertThat(CameraAddress.parse("http://camera/video")).isEqualTo(new Networked("http://camera/video"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/dev/video0", "v4l2:", "rtsp://camera/1", ":x"})
    void anythingElseIsRefused(String address) {
        assertThatThrownBy(() -> CameraAddress.parse(address)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNetworkCameraIsToldTheWantedSizeAndRate() {
        assertThat(new Networked("http://camera/video?size={size}&rate={rate}").url(MODE))
                .isEqualTo("http://camera/video?size=640x480&rate=25");
    }

    @Test
    void aDrawnPictureHasTheWantedSizeUnlessItNamesItsOwn() {
        assertThat(new Drawn("testsrc2").filter(MODE)).isEqualTo("testsrc2=size=640x480:rate=25");
        assertThat(new Drawn("testsrc2=size=320x240").filter(MODE)).isEqualTo("testsrc2=size=320x240");
    }

    @Test
    void whatIsNotThereIsNotThere() {
        assertThat(CameraAddress.parse("v4l2:/dev/video-none").isThere()).isFalse();
        assertThat(CameraAddress.parse("file:/none.png").isThere()).isFalse();
        assertThat(CameraAddress.parse("http://127.0.0.1:9/video?size={size}").isThere())
                .isFalse();
    }
}
