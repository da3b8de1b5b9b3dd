package it.sportello.kiosk;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program of one kiosk: starts the screens, the printer and the link to the hub. */
@SpringBootApplication
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://sportello/tokens.css")
@StyleSheet("context://kiosk.css")
@StyleSheet("context://booth.css")
public class KioskProgram implements AppShellConfigurator {

    public static void main(String[] arguments) {
        SpringApplication.run(KioskProgram.class, arguments);
    }
}
