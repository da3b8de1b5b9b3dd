package it.sportello.hub.shell.devices;

import static it.sportello.hub.Town.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import it.sportello.api.DeviceId;
import it.sportello.blank.BlankPage;
import it.sportello.hub.shell.ConsoleDay;
import it.sportello.hub.shell.frame.KeyButton;
import it.sportello.hub.shell.frame.Notice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewPackages(classes = BlankPage.class)
class DevicesViewTests extends ConsoleDay {

    @Autowired
    private DevicesDoors doors;

    private DevicesView view() {
        signIn("elena");
        var view = new DevicesView(doors, signedIn);
        UI.getCurrent().add(view);
        return view;
    }

    @Test
    void showsACodeWithWhichADeviceIsLetInOnce() {
        var view = view();
        assertThat($(Div.class).withClassName("code-value").exists()).isFalse();
        press("Crea il codice");
        var code = $(Div.class).withClassName("code-value").single().getText();
        assertThat(code).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(words(view)).contains("Totem", "Centro");
    }

    @Test
    void tellsOfADeviceThatWasNeverHeard() throws Exception {
        enrolKiosk("Totem muto");
        assertThat(words(view())).contains("Totem muto", "Non collegato");
    }

    @Test
    void revokesADeviceOnlyAfterItHasAsked() throws Exception {
        var lost = enrolKiosk("Totem perso");
        view();
        var button = $(KeyButton.class).all().stream()
                .filter(one -> one.getAriaLabel().orElse("").contains("Totem perso"))
                .findFirst()
                .orElseThrow();
        test(button).click();
        assertThat(isRevoked(lost)).isFalse();
        test($(KeyButton.class).all().stream()
                        .filter(one -> one.getText().startsWith("Escludi"))
                        .filter(one -> one.getAriaLabel().isEmpty())
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(isRevoked(lost)).isTrue();
        assertThat($(Notice.class).single().sentence()).contains("Totem perso");
    }

    private boolean isRevoked(DeviceId device) {
        return devices.list(ORGANISATION).stream()
                .anyMatch(one -> one.identity().id().equals(device) && one.revokedAt() != null);
    }
}
