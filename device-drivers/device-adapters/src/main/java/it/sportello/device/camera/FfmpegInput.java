package it.sportello.device.camera;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avdevice;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** An open input of FFmpeg and the decoder of its pictures: native memory, which {@code close} gives back. One thread. */
final class FfmpegInput implements AutoCloseable {
    private static final Duration OPENING_LIMIT = Duration.ofSeconds(5);
    private static final long UNTIL_ASKED_AGAIN = Duration.ofMillis(3).toNanos();

    private final Patience patience;
    private final AVFormatContext format;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVFrame frame = avutil.av_frame_alloc();
    private @Nullable AVCodecContext decoder;
    private int stream;
    private boolean drained;

    /**
     * Opens the input.
     *
     * @param demuxer FFmpeg's name of the input's format, empty to find it out
     */
    FfmpegInput(String demuxer, String url, Map<String, String> options, BooleanSupplier goOn) throws IOException {
        avdevice.avdevice_register_all();
        avutil.av_log_set_level(avutil.AV_LOG_FATAL);
        patience = new Patience(goOn);
        format = avformat.avformat_alloc_context();
        try {
            format.interrupt_callback().callback(patience);
            format.flags(format.flags() | AVFormatContext.AVFMT_FLAG_NONBLOCK | AVFormatContext.AVFMT_FLAG_NOBUFFER);
            patience.begin(OPENING_LIMIT);
            open(demuxer, url, options);
            decoder = decoder();
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** The next picture, valid until the next call; null where the input has ended. */
    @Nullable AVFrame next(Duration limit) throws IOException {
        patience.begin(limit);
        while (true) {
            int code = avcodec.avcodec_receive_frame(decoder, frame);
            if (code >= 0) {
                return frame;
            }
            if (code == avutil.AVERROR_EOF()) {
                return null;
            }
            if (code != avutil.AVERROR_EAGAIN()) {
                throw patience.failure("no picture can be made", code);
            }
            feed();
        }
    }

    /** Begins from the start again. */
    void rewind() throws IOException {
        check(avformat.av_seek_frame(format, stream, 0, avformat.AVSEEK_FLAG_BACKWARD), "cannot begin again");
        avcodec.avcodec_flush_buffers(decoder);
        drained = false;
    }

    @Override
    public void close() {
        if (decoder != null) {
            avcodec.avcodec_free_context(decoder);
            decoder = null;
        }
        if (!format.isNull()) {
            avformat.avformat_close_input(format);
        }
        avutil.av_frame_free(frame);
        avcodec.av_packet_free(packet);
        patience.close();
    }

    private void open(String demuxer, String url, Map<String, String> options) throws IOException {
        AVInputFormat known = demuxer.isEmpty() ? null : avformat.av_find_input_format(demuxer);
        AVDictionary wishes = new AVDictionary(null);
        try {
            options.forEach((name, value) -> avutil.av_dict_set(wishes, name, value, 0));
            check(avformat.avformat_open_input(format, url, known, wishes), "does not open");
        } finally {
            avutil.av_dict_free(wishes);
        }
        if (demuxer.isEmpty()) {
            check(avformat.avformat_find_stream_info(format, (PointerPointer<?>) null), "is no picture");
        }
    }

    private AVCodecContext decoder() throws IOException {
        for (stream = 0; stream < format.nb_streams(); stream++) {
            if (format.streams(stream).codecpar().codec_type() == avutil.AVMEDIA_TYPE_VIDEO) {
                return decoder(stream);
            }
        }
        throw new IOException("holds no picture");
    }

    private AVCodecContext decoder(int of) throws IOException {
        AVCodec codec =
                avcodec.avcodec_find_decoder(format.streams(of).codecpar().codec_id());
        if (codec == null) {
            throw new IOException("holds pictures of an unknown kind");
        }
        AVCodecContext opened = avcodec.avcodec_alloc_context3(codec);
        decoder = opened;
        check(avcodec.avcodec_parameters_to_context(opened, format.streams(of).codecpar()), "has a broken header");
        // More threads would each keep a picture back.
        opened.thread_count(1);
        check(avcodec.avcodec_open2(opened, codec, (AVDictionary) null), "cannot be decoded");
        return opened;
    }

    private void feed() throws IOException {
        int code = avformat.av_read_frame(format, packet);
        while (code == avutil.AVERROR_EAGAIN()) {
            patience.check();
            LockSupport.parkNanos(UNTIL_ASKED_AGAIN);
            code = avformat.av_read_frame(format, packet);
        }
        if (code == avutil.AVERROR_EOF() && !drained && patience.lasts()) {
            drained = true;
            avcodec.avcodec_send_packet(decoder, null);
            return;
        }
        check(code, "is gone");
        if (packet.stream_index() == stream) {
            // A damaged picture is left out, and the next one taken.
            avcodec.avcodec_send_packet(decoder, packet);
        }
        avcodec.av_packet_unref(packet);
    }

    private void check(int code, String otherwise) throws IOException {
        if (code < 0) {
            throw patience.failure(otherwise, code);
        }
    }
}
