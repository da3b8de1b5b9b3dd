package it.sportello.link;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of text lines that only grows, each with its checksum, each on the disk before {@link #append} returns.
 *
 * <p>A last line that a crash has cut off was never promised to anybody and is dropped. Any other damaged line is moved
 * to a file beside it. Used by one thread at a time.
 */
final class Journal implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Journal.class);
    private static final int CHECKSUM_CHARS = 8;

    private final Path path;
    private FileChannel channel;
    private long end;

    private Journal(Path path, FileChannel channel) throws IOException {
        this.path = path;
        this.channel = channel;
        this.end = channel.size();
    }

    static Journal open(Path path) throws IOException {
        return new Journal(path, channel(path));
    }

    /** The lines that are whole, oldest first. */
    List<String> read() throws IOException {
        var bytes = Files.readAllBytes(path);
        var lines = new ArrayList<String>();
        var start = 0;
        while (start < bytes.length) {
            var newline = indexOfNewline(bytes, start);
            var line = Arrays.copyOfRange(bytes, start, newline);
            if (newline == bytes.length) {
                log.warn("{}: dropped a line that was not written to its end", path.getFileName());
            } else if (isWhole(line)) {
                lines.add(new String(line, StandardCharsets.UTF_8).substring(CHECKSUM_CHARS + 1));
            } else {
                keepAside(line, start);
            }
            start = newline + 1;
        }
        return lines;
    }

    long size() {
        return end;
    }

    /** Adds a line; where the disk does not take it, the journal is as before. */
    void append(String line) throws IOException {
        var bytes = ByteBuffer.wrap(encode(line));
        if (channel.size() != end) {
            channel.truncate(end);
        }
        var position = end;
        while (bytes.hasRemaining()) {
            position += channel.write(bytes, position);
        }
        channel.force(false);
        end = position;
    }

    /** Replaces all lines at once. */
    void rewrite(List<String> lines) throws IOException {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(new String(encode(line), StandardCharsets.UTF_8)));
        new DurableFile(path).write(text.toString());
        channel.close();
        channel = channel(path);
        end = channel.size();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void keepAside(byte[] line, int offset) throws IOException {
        log.error("{}: a line of {} bytes at {} is damaged and kept aside", path.getFileName(), line.length, offset);
        var aside = path.resolveSibling(path.getFileName() + ".bad");
        if (!Files.exists(aside)) {
            Files.createFile(aside, DurableFile.OWNER_ONLY);
        }
        Files.write(aside, line, StandardOpenOption.APPEND);
        Files.writeString(aside, "\n", StandardOpenOption.APPEND);
    }

    private static FileChannel channel(Path path) throws IOException {
        return FileChannel.open(
                path, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), DurableFile.OWNER_ONLY);
    }

    private static byte[] encode(String line) {
        var text = line.getBytes(StandardCharsets.UTF_8);
        return (checksum(text, 0) + " " + line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isWhole(byte[] line) {
        var from = CHECKSUM_CHARS + 1;
        return line.length > from
                && line[CHECKSUM_CHARS] == ' '
                && new String(line, 0, CHECKSUM_CHARS, StandardCharsets.US_ASCII).equals(checksum(line, from));
    }

    private static String checksum(byte[] bytes, int from) {
        var sum = new CRC32C();
        sum.update(bytes, from, bytes.length - from);
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private static int indexOfNewline(byte[] bytes, int from) {
        var index = from;
        while (index < bytes.length && bytes[index] != '\n') {
            index++;
        }
        return index;
    }
}
