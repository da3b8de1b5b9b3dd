package it.sportello.signage.view;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;

/** The page around the view. */
@Push
@Viewport("width=device-width, initial-scale=1")
@StyleSheet("context://sportello/tokens.css")
@StyleSheet("context://signage/signage.css")
public class SignageShell implements AppShellConfigurator {}
