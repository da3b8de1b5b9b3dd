package it.sportello.hub.shell.words;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import it.sportello.face.Language;
import it.sportello.hub.identity.Staff;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The language of a console: chosen in this session, or else the staff member's own, or else the browser's. */
public final class StaffLanguage {

    private StaffLanguage() {}

    public static List<Language> listOffered() {
        return List.copyOf(EnumSet.copyOf(Language.ofStaff()));
    }

    public static Language of(Staff staff) {
        return findChosen()
                .or(() -> Language.find(staff.language()).filter(Language.ofStaff()::contains))
                .orElse(Language.ITALIAN);
    }

    public static Language ofBrowser() {
        return findChosen().orElseGet(() -> Language.best(acceptLanguage(), listOffered()));
    }

    /** Keeps the choice for this session. */
    public static void choose(Language language) {
        VaadinSession.getCurrent().setAttribute(Language.class, language);
    }

    private static Optional<Language> findChosen() {
        return Optional.ofNullable(VaadinSession.getCurrent().getAttribute(Language.class));
    }

    private static String acceptLanguage() {
        var request = VaadinRequest.getCurrent();
        var header = request == null ? null : request.getHeader("Accept-Language");
        return header == null ? "" : header;
    }
}
