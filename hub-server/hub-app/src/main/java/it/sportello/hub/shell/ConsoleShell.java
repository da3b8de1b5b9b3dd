package it.sportello.hub.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.theme.aura.Aura;

/** The page that every console view lives in. */
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://sportello/tokens.css")
@StyleSheet("context://console/console.css")
@Viewport("width=device-width, initial-scale=1")
public class ConsoleShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;
}
