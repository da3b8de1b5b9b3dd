package it.sportello.hub.shell.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import it.sportello.hub.identity.Role;
import it.sportello.hub.identity.Staff;
import it.sportello.hub.shell.words.Words;
import java.util.Set;

/** Organisation, pages, open service point, person, language, help and log-out. */
final class TopBar extends Header {

    private static final long serialVersionUID = 1L;

    private final Span point = new Span();
    private final transient Words words;

    TopBar(Words words, Staff staff, String organisation, Runnable signOut) {
        this.words = words;
        addClassName("topbar");
        point.addClassName("open-point");
        var brand = new Div(new Span(words.say("brand")), new Span(organisation));
        brand.addClassName("brand");
        var person = new Span(staff.displayName());
        person.addClassName("person");
        var help = new NativeButton(words.say("help"), click -> new KeyHelp(words).open());
        help.add(new KeyButton.Key("?"));
        help.getElement().setAttribute("aria-keyshortcuts", "?");
        var out = new NativeButton(words.say("logout"), click -> signOut.run());
        add(brand, pages(staff.roles()), point, person, new LanguageChooser(words), help, out);
    }

    /** An empty name for none open. */
    void showPoint(String name) {
        point.setText(name.isEmpty() ? words.say("point.none") : name);
        point.getElement().setAttribute("data-open", Boolean.toString(!name.isEmpty()));
    }

    private Nav pages(Set<Role> roles) {
        var pages = new Nav();
        pages.getElement().setAttribute("aria-label", words.say("pages"));
        pages.add(link("", "page.lines"));
        if (roles.contains(Role.ADMINISTRATOR)) {
            pages.add(link("devices", "page.devices"));
        }
        if (roles.contains(Role.ADMINISTRATOR) || roles.contains(Role.SUPERVISOR)) {
            pages.add(link("audit", "page.audit"));
        }
        return pages;
    }

    private Anchor link(String path, String text) {
        var link = new Anchor(path.isEmpty() ? "." : path, words.say(text));
        link.getElement().setAttribute("router-link", true);
        link.getElement().setAttribute("data-page", path);
        return link;
    }

    /** Marks the page that is shown. */
    void showPage(String path) {
        getChildren()
                .filter(Nav.class::isInstance)
                .flatMap(nav -> nav.getChildren())
                .map(link -> link.getElement())
                .forEach(link -> {
                    if (path.equals(link.getAttribute("data-page"))) {
                        link.setAttribute("aria-current", "page");
                    } else {
                        link.removeAttribute("aria-current");
                    }
                });
    }
}
