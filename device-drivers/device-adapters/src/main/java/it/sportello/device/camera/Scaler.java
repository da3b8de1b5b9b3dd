package it.sportello.device.camera;

import it.sportello.device.CameraMode;
import it.sportello.device.Picture;
import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;

/** Makes pictures of what FFmpeg decoded, none larger than wanted. Native memory. One thread. */
final class Scaler implements AutoCloseable {
    private final CameraMode mode;
    private final SwsContext context = swscale.sws_alloc_context();
    private final AVFrame scaled = avutil.av_frame_alloc();

    Scaler(CameraMode mode) {
        this.mode = mode;
        context.flags(swscale.SWS_BICUBIC);
    }

    Picture picture(AVFrame frame, long nanos) throws IOException {
        double scale =
                Math.min(1, Math.min((double) mode.width() / frame.width(), (double) mode.height() / frame.height()));
        int width = even(frame.width() * scale);
        int height = even(frame.height() * scale);
        if (frame.format() == avutil.AV_PIX_FMT_YUV420P
                && frame.color_range() == avutil.AVCOL_RANGE_MPEG
                && frame.width() == width
                && frame.height() == height) {
            return copy(frame, nanos);
        }
        return copy(scale(frame, width, height), nanos);
    }

    @Override
    public void close() {
        swscale.sws_free_context(context);
        avutil.av_frame_free(scaled);
    }

    private AVFrame scale(AVFrame frame, int width, int height) throws IOException {
        avutil.av_frame_unref(scaled);
        scaled.format(avutil.AV_PIX_FMT_YUV420P).width(width).height(height);
        scaled.colorspace(avutil.AVCOL_SPC_SMPTE170M).color_range(avutil.AVCOL_RANGE_MPEG);
        if (avutil.av_frame_get_buffer(scaled, 0) < 0 || swscale.sws_scale_frame(context, scaled, frame) < 0) {
            throw new IOException("pictures of an unknown kind");
        }
        return scaled;
    }

    private static Picture copy(AVFrame frame, long nanos) {
        int width = frame.width();
        int height = frame.height();
        byte[] planes = new byte[Picture.size(width, height)];
        int end = copy(frame, 0, width, height, planes, 0);
        end = copy(frame, 1, width / 2, height / 2, planes, end);
        copy(frame, 2, width / 2, height / 2, planes, end);
        return new Picture(width, height, nanos, planes);
    }

    private static int copy(AVFrame frame, int plane, int width, int height, byte[] to, int start) {
        BytePointer from = frame.data(plane);
        int stride = frame.linesize(plane);
        int end = start;
        if (stride == width) {
            from.position(0).get(to, start, width * height);
            return start + width * height;
        }
        for (int row = 0; row < height; row++) {
            from.position((long) row * stride).get(to, end, width);
            end += width;
        }
        return end;
    }

    private static int even(double length) {
        return Math.max(2, (int) Math.round(length) & ~1);
    }
}
