package it.sportello.blank;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;

/** An empty page onto which a test puts what it tests; beside the program, which must not find it. */
@Route("")
public final class BlankPage extends Div {}
