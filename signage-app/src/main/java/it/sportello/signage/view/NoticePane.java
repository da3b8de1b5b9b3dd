package it.sportello.signage.view;

import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Paragraph;
import it.sportello.signage.settings.SignageSettings;
import it.sportello.signage.wording.Phrase;
import it.sportello.signage.wording.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The line at the foot: the office's notice, or that the numbers are not up to date. */
final class NoticePane extends Footer {

    private final Wording wording;
    private final Phrase notice;

    NoticePane(Wording wording, SignageSettings settings) {
        this.wording = wording;
        this.notice = settings.ticker().isEmpty() ? wording.phrase("hint") : wording.written(settings.ticker());
        addClassName("sg-notice");
    }

    void show(@Nullable Instant interruptedSince, Instant now, ZoneId zone) {
        removeAll();
        setClassName("sg-interrupted", interruptedSince != null);
        add(line("sg-line", interruptedSince == null ? notice : interrupted(interruptedSince, now, zone)));
        add(line("sg-lost", wording.phrase("lost")));
    }

    private Phrase interrupted(Instant since, Instant now, ZoneId zone) {
        return wording.phrase("interrupted", Map.of("time", Wording.moment(since, now, zone)));
    }

    private static Paragraph line(String className, Phrase phrase) {
        var line = new Paragraph(new PhraseText(phrase));
        line.addClassName(className);
        return line;
    }
}
