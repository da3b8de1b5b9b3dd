package it.sportello.device.camera;

import it.sportello.device.CameraMode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where pictures come from. */
public sealed interface CameraAddress {
    /**
     * Reads an address as a person writes it.
     *
     * @throws IllegalArgumentException it is none
     */
    static CameraAddress parse(String address) {
        int colon = address.indexOf(':');
        String place = address.substring(colon + 1);
        if (place.isBlank()) {
            throw new IllegalArgumentException("no camera address: " + address);
        }
        return switch (address.substring(0, Math.max(0, colon))) {
            case "v4l2" -> new Plugged(Path.of(place));
            case "http", "https" -> new Networked(address);
            case "file" -> new Recorded(Path.of(place));
            case "lavfi" -> new Drawn(place);
            default -> throw new IllegalArgumentException("no camera address: " + address);
        };
    }

    /** Whether something is there, as far as can be told without opening it. */
    boolean isThere();

    /** A camera at this machine. */
    record Plugged(Path device) implements CameraAddress {
        @Override
        public boolean isThere() {
            return Files.exists(device);
        }
    }

    /** A camera in the network, or an emulated one. */
    record Networked(String url) implements CameraAddress {
        private static final int CONNECT_MILLIS = 500;

        /** The address for pictures of this size. */
        String url(CameraMode mode) {
            return url.replace("{size}", mode.width() + "x" + mode.height())
                    .replace("{rate}", Integer.toString(mode.rate()));
        }

        @Override
        public boolean isThere() {
            URI uri = URI.create(url.replaceAll("[?#].*", ""));
            int usual = uri.getScheme().equals("https") ? 443 : 80;
            try (Socket socket = new Socket()) {
                socket.connect(
                        new InetSocketAddress(uri.getHost(), uri.getPort() < 0 ? usual : uri.getPort()),
                        CONNECT_MILLIS);
                return true;
            } catch (IOException e) {
                return false;
            }
        }
    }

    /** A clip or a picture. */
    record Recorded(Path file) implements CameraAddress {
        @Override
        public boolean isThere() {
            return Files.isReadable(file);
        }
    }

    /** Pictures drawn by a filter of FFmpeg. */
    record Drawn(String filter) implements CameraAddress {
        /** The filter, told the size and rate unless it names its own. */
        String filter(CameraMode mode) {
            return filter.contains("=")
                    ? filter
                    : "%s=size=%dx%d:rate=%d".formatted(filter, mode.width(), mode.height(), mode.rate());
        }

        @Override
        public boolean isThere() {
            return true;
        }
    }
}
