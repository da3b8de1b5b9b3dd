package it.sportello.kiosk.screen;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import it.sportello.kiosk.booth.BoothScene;
import it.sportello.kiosk.text.Phrases;

/** Says in words whether the camera is on, always at the head of a booth's display. */
final class CameraLamp extends Span {

    private final Span word = new Span();

    CameraLamp() {
        addClassName("lamp");
        getElement().setAttribute("role", "status");
        add(Keys.icon(VaadinIcon.CAMERA), word);
    }

    void show(BoothScene scene, Phrases say) {
        var open = scene.media().cameraOpen();
        var text = say.get(open ? "lamp.on" : "lamp.off");
        if (!word.getText().equals(text)) {
            word.setText(text);
        }
        setClassName("is-on", open);
    }
}
