package it.sportello.device.escpos;

import it.sportello.device.Align;
import it.sportello.device.Direction;
import it.sportello.device.PrintItem;
import it.sportello.device.PrintItem.Style;
import it.sportello.device.PrintJob;
import it.sportello.device.lettering.Lettering;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns a job into the printer's commands: its own letters where it has them, pictures of the words where not. */
final class JobEncoder {
    private final PrinterProfile profile;
    private final WordPictures pictures;

    JobEncoder(PrinterProfile profile) {
        this.profile = profile;
        this.pictures = new WordPictures(new Lettering(), profile.widthDots());
    }

    byte[] encode(PrintJob job) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(Command.begin(profile.codePage()));
        for (PrintItem item : job.items()) {
            switch (item) {
                case PrintItem.Text text -> text(out, text);
                case PrintItem.Pair pair -> pair(out, pair);
                case PrintItem.Qr qr -> middle(out, Command.qr(qr.data(), qr.moduleDots()));
                case PrintItem.Bitmap bitmap -> middle(out, Command.raster(bitmap.dots()));
                case PrintItem.Feed feed -> out.writeBytes(Command.feed(feed.lines()));
                case PrintItem.Cut cut -> out.writeBytes(Command.cut());
            }
        }
        return out.toByteArray();
    }

    private void text(ByteArrayOutputStream out, PrintItem.Text text) {
        Style style = text.style();
        if (profile.codePage().encode(text.text()).isPresent()) {
            out.writeBytes(Command.size(style.width(), style.height()));
            for (String line : wrap(text.text(), profile.columns() / style.width())) {
                line(out, style, line);
            }
            out.writeBytes(Command.size(1, 1));
        } else {
            out.writeBytes(Command.align(style.align()));
            pictures.lines(text.text(), style).forEach(dots -> out.writeBytes(Command.raster(dots)));
        }
    }

    private void line(ByteArrayOutputStream out, Style style, String line) {
        out.writeBytes(Command.align(style.align()));
        out.writeBytes(Command.bold(style.bold()));
        out.writeBytes(profile.codePage().encode(line).orElseThrow());
        out.writeBytes(Command.lineEnd());
    }

    private void pair(ByteArrayOutputStream out, PrintItem.Pair pair) {
        Optional<byte[]> label = profile.codePage().encode(pair.label());
        Optional<byte[]> value = profile.codePage().encode(pair.value());
        if (label.isEmpty() || value.isEmpty() || pair.direction() == Direction.RIGHT_TO_LEFT) {
            out.writeBytes(Command.align(Align.LEFT));
            pictures.pair(pair).forEach(dots -> out.writeBytes(Command.raster(dots)));
            return;
        }
        int gap = profile.columns() - label.get().length - value.get().length;
        if (gap < 2) {
            text(out, new PrintItem.Text(pair.label(), Style.PLAIN));
            text(out, new PrintItem.Text(pair.value(), Style.PLAIN.withBold().with(Align.RIGHT)));
            return;
        }
        out.writeBytes(Command.align(Align.LEFT));
        out.writeBytes(Command.bold(false));
        out.writeBytes(label.get());
        out.writeBytes(" ".repeat(gap).getBytes(profile.codePage().charset()));
        out.writeBytes(Command.bold(true));
        out.writeBytes(value.get());
        out.writeBytes(Command.lineEnd());
    }

    private static void middle(ByteArrayOutputStream out, byte[] command) {
        out.writeBytes(Command.align(Align.CENTRE));
        out.writeBytes(command);
    }

    /** The lines of a text, broken between words, and inside a word that is longer than a line. */
    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String rest = word;
            if (!line.isEmpty() && line.length() + 1 + rest.length() > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > columns) {
                lines.add(rest.substring(0, columns));
                rest = rest.substring(columns);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }
}
