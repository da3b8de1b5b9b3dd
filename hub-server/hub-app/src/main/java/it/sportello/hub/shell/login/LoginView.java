package it.sportello.hub.shell.login;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import it.sportello.hub.shell.frame.LanguageChooser;
import it.sportello.hub.shell.words.StaffLanguage;
import it.sportello.hub.shell.words.Words;
import java.util.List;
import java.util.Map;

/** The log-in page. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Words words = Words.in(StaffLanguage.ofBrowser());
    private final LoginForm form = new LoginForm();
    private final Paragraph note = new Paragraph();

    LoginView() {
        addClassName("login");
        note.addClassName("login-note");
        note.getElement().setAttribute("role", "status");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(wording(""));
        var heading = new H1(words.say("brand"));
        var card = new Div(heading, new Paragraph(words.say("login.lead")), note, form);
        card.addClassName("login-card");
        add(new LanguageChooser(words), card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LanguageChooser.apply(event.getUI(), words.language());
        var query = event.getLocation().getQueryParameters().getParameters();
        if (query.containsKey("wait")) {
            form.setI18n(wording(minutesIn(query)));
            form.setError(true);
        } else if (query.containsKey("error")) {
            form.setError(true);
        } else if (query.containsKey("out")) {
            note.setText(words.say("login.out"));
        }
    }

    @Override
    public String getPageTitle() {
        return words.say("login.title") + " · " + words.say("brand");
    }

    /** A small number of minutes, whatever the address says. */
    private static String minutesIn(Map<String, List<String>> query) {
        var text = query.getOrDefault("wait", List.of("")).getFirst();
        return text.matches("[1-9]|1[0-5]") ? text : "15";
    }

    private LoginI18n wording(String waitMinutes) {
        var wording = LoginI18n.createDefault();
        var fields = wording.getForm();
        fields.setTitle(words.say("login.title"));
        fields.setUsername(words.say("login.username"));
        fields.setPassword(words.say("login.password"));
        fields.setSubmit(words.say("login.submit"));
        var error = wording.getErrorMessage();
        error.setTitle(words.say(waitMinutes.isEmpty() ? "login.wrong" : "login.wait"));
        error.setMessage(
                waitMinutes.isEmpty()
                        ? words.say("login.wrong.hint")
                        : words.say("login.wait.hint", Map.of("minutes", Integer.parseInt(waitMinutes))));
        error.setUsername(words.say("login.username.missing"));
        error.setPassword(words.say("login.password.missing"));
        return wording;
    }
}
