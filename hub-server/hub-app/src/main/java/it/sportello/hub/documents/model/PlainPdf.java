package it.sportello.hub.documents.model;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Checks that bytes are a PDF of pages alone: without script, action, form, or file in it. */
public final class PlainPdf {

    /** The largest that is taken. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final int MAX_PAGES = 10;

    /** Whatever makes a viewer do more than show pages. */
    private static final Set<String> FORBIDDEN_KEYS = Set.of(
            "JavaScript", "JS", "EmbeddedFiles", "EF", "AF", "OpenAction", "AA", "AcroForm", "XFA", "RichMediaContent");

    private static final Set<String> FORBIDDEN_VALUES = Set.of(
            "JavaScript",
            "Launch",
            "EmbeddedFile",
            "Filespec",
            "FileAttachment",
            "RichMedia",
            "Movie",
            "Sound",
            "GoToE",
            "GoToR",
            "ImportData",
            "SubmitForm",
            "Rendition");

    private PlainPdf() {}

    /** How many pages it has; empty where it is no such PDF, or has none or too many. */
    public static OptionalInt countPages(byte[] bytes) {
        if (bytes.length > MAX_BYTES || !startsAsPdf(bytes)) {
            return OptionalInt.empty();
        }
        try (var pdf = Loader.loadPDF(bytes)) {
            int pages = pdf.getNumberOfPages();
            boolean plain = !pdf.isEncrypted() && pages >= 1 && pages <= MAX_PAGES && isPlain(pdf);
            return plain ? OptionalInt.of(pages) : OptionalInt.empty();
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return OptionalInt.empty();
        }
    }

    private static boolean startsAsPdf(byte[] bytes) {
        return bytes.length > 5 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' && bytes[3] == 'F';
    }

    /** Looks at every object that the file has, whether a page leads to it or not. */
    private static boolean isPlain(PDDocument pdf) throws IOException {
        var document = pdf.getDocument();
        Deque<COSBase> toSee = new ArrayDeque<>(List.of(document.getTrailer()));
        document.getXrefTable().keySet().forEach(key -> toSee.add(document.getObjectFromPool(key)));
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!toSee.isEmpty()) {
            var next = toSee.pop();
            if (!seen.add(next)) {
                continue;
            }
            switch (next) {
                case COSDictionary dictionary -> {
                    if (isForbidden(dictionary)) {
                        return false;
                    }
                    addAll(toSee, dictionary.getValues());
                }
                case COSArray array -> addAll(toSee, array.toList());
                case COSObject object -> {
                    if (object.getObject() != null) {
                        toSee.add(object.getObject());
                    }
                }
                default -> {}
            }
        }
        return true;
    }

    private static void addAll(Deque<COSBase> toSee, Collection<? extends COSBase> values) {
        values.stream()
                .filter(value ->
                        value instanceof COSDictionary || value instanceof COSArray || value instanceof COSObject)
                .forEach(toSee::add);
    }

    private static boolean isForbidden(COSDictionary dictionary) {
        return dictionary.keySet().stream().map(COSName::getName).anyMatch(FORBIDDEN_KEYS::contains)
                || List.of(COSName.TYPE, COSName.SUBTYPE, COSName.S).stream()
                        .map(dictionary::getNameAsString)
                        .anyMatch(name -> name != null && FORBIDDEN_VALUES.contains(name));
    }
}
