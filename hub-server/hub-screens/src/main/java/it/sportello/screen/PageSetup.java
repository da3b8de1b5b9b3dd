package it.sportello.screen;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import it.sportello.face.Language;
import java.util.function.Supplier;

/**
 * Prepares each page: its language, its scripts' permission to run, and silence of the framework, for nobody stands at a
 * lobby's screen to press "reload".
 */
final class PageSetup implements VaadinServiceInitListener {

    private final Language language;
    private final Supplier<String> nonces;

    /** The nonces are unguessable and never given twice. */
    PageSetup(Language language, Supplier<String> nonces) {
        this.language = language;
        this.nonces = nonces;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(_ -> reloadingSilently());
        event.addIndexHtmlRequestListener(this::prepare);
    }

    private static SystemMessages reloadingSilently() {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorNotificationEnabled(false);
        messages.setCookiesDisabledNotificationEnabled(false);
        return messages;
    }

    private void prepare(IndexHtmlResponse response) {
        var document = response.getDocument();
        document.selectXpath("/html").attr("lang", language.code()).attr("dir", language.direction());
        document.head().appendElement("link").attr("rel", "icon").attr("href", "data:,");
        var nonce = nonces.get();
        document.select("script").attr("nonce", nonce);
        response.getVaadinResponse().setHeader("Content-Security-Policy", ContentPolicy.withNonce(nonce));
    }
}
