package it.sportello.device.lettering;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A shipped font of which a document can embed what it uses. */
public enum Face {
    TITILLIUM("TitilliumWeb-Regular.ttf"),
    TITILLIUM_BOLD("TitilliumWeb-Bold.ttf"),
    NOTO("NotoSans-Regular.ttf"),
    NOTO_BOLD("NotoSans-Bold.ttf");

    static final List<String> REGULAR_FILES = List.of(TITILLIUM.file, NOTO.file, "NotoSansArabic-Regular.ttf");
    static final List<String> BOLD_FILES = List.of(TITILLIUM_BOLD.file, NOTO_BOLD.file, "NotoSansArabic-Bold.ttf");

    private final String file;

    Face(String file) {
        this.file = file;
    }

    /** The faces to try for a text, the best first. */
    public static List<Face> inOrder(boolean heavy) {
        return heavy ? List.of(TITILLIUM_BOLD, NOTO_BOLD) : List.of(TITILLIUM, NOTO);
    }

    /** The TrueType file. */
    public InputStream open() throws IOException {
        return open(file);
    }

    static InputStream open(String file) throws IOException {
        InputStream in = Face.class.getResourceAsStream(file);
        if (in == null) {
            throw new IOException("no font " + file);
        }
        return in;
    }
}
