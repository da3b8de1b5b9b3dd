package it.sportello.link;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
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
    private RandomAccessFile file;
    private long end;

    private Journal(Path path, RandomAccessFile file) throws IOException {
        this.path = path;
        this.file = file;
        this.end = file.length();
    }

    static Journal open(Path path) throws IOException {
        makeOwn(path);
        return new Journal(path, writer(path));
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
        var bytes = encode(line);
        if (file.length() != end) {
            file.setLength(end);
        }
        file.seek(end);
        file.write(bytes);
        file.getFD().sync();
        end += bytes.length;
    }

    /** Replaces all lines at once. */
    void rewrite(List<String> lines) throws IOException {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(new String(encode(line), StandardCharsets.UTF_8)));
        new DurableFile(path).write(text.toString());
        file.close();
        file = writer(path);
        end = file.length();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void keepAside(byte[] line, int offset) throws IOException {
        log.error("{}: a line of {} bytes at {} is damaged and kept aside", path.getFileName(), line.length, offset);
        var aside = path.resolveSibling(path.getFileName() + ".bad");
        makeOwn(aside);
        Files.write(aside, line, StandardOpenOption.APPEND);
        Files.writeString(aside, "\n", StandardOpenOption.APPEND);
    }

    private static void makeOwn(Path path) throws IOException {
        if (Files.exists(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        } else {
            Files.createFile(path, DurableFile.OWNER_ONLY);
        }
    }

    /** Not a channel, which an interrupted caller would close for all who come after. */
    private static RandomAccessFile writer(Path path) throws IOException {
        return new RandomAccessFile(path.toFile(), "rw");
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
