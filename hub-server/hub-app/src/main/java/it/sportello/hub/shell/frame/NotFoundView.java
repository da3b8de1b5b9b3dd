package it.sportello.hub.shell.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import it.sportello.hub.shell.words.StaffLanguage;
import it.sportello.hub.shell.words.Words;
import jakarta.servlet.http.HttpServletResponse;

/** Says that there is no such page, or that it is for another role: the same words for both. */
@AnonymousAllowed
class NotFoundView extends Main implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Words words = Words.in(StaffLanguage.ofBrowser());

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        addClassName("page");
        LanguageChooser.apply(event.getUI(), words.language());
        add(
                new H1(words.say("missing.title")),
                new Paragraph(words.say("missing.text")),
                new Anchor("console/", words.say("missing.home")));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return words.say("missing.title");
    }
}
