package it.sportello.hub.shell.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationEvent;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import it.sportello.blank.BlankPage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ViewPackages(classes = BlankPage.class)
class LoginViewTests extends BrowserlessTest {

    @Test
    void asksForNameAndPasswordWithoutReproach() {
        open("", "");
        assertThat(form().isError()).isFalse();
        assertThat(note()).isEmpty();
    }

    @Test
    void saysThatNameOrPasswordIsWrongButNotWhich() {
        open("error", "");
        assertThat(form().isError()).isTrue();
        assertThat(message()).containsIgnoringCase("password").containsIgnoringCase("nome utente");
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "1, 1", "999, 15", "<b>, 15", "-3, 15"})
    void saysHowLongToWaitWhateverTheAddressSays(String given, String told) {
        open("wait", given);
        assertThat(form().isError()).isTrue();
        assertThat(message()).contains(told + " ").doesNotContain("<b>");
    }

    @Test
    void confirmsThatOneHasLoggedOut() {
        open("out", "");
        assertThat(form().isError()).isFalse();
        assertThat(note()).isNotEmpty();
    }

    /** Comes to the page by an address with that parameter. */
    private static void open(String key, String value) {
        var ui = UI.getCurrent();
        var query = key.isEmpty() ? QueryParameters.empty() : QueryParameters.of(key, value);
        var navigation = new NavigationEvent(
                ui.getInternals().getRouter(), new Location("login", query), ui, NavigationTrigger.PAGE_LOAD);
        var view = new LoginView();
        view.beforeEnter(new BeforeEnterEvent(navigation, LoginView.class, RouteParameters.empty(), List.of()));
        ui.add(view);
    }

    private LoginForm form() {
        return $(LoginForm.class).single();
    }

    private String note() {
        return $(Paragraph.class).withClassName("login-note").single().getText();
    }

    private String message() {
        return String.valueOf(form().getElement().getPropertyRaw("i18n"));
    }
}
