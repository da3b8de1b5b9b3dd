package it.sportello.signage.planted;

import com.vaadin.flow.component.html.Span;

/** A planted fault. */
public final class PlantedVaadin {

    private final Span span = new Span();
}
