package it.sportello.hub.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import it.sportello.face.Language;
import it.sportello.hub.shell.words.Words;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says in the reader's language that a session has ended. */
@Component
class SystemNotices implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(SystemNotices::messages);
    }

    private static SystemMessages messages(SystemMessagesInfo info) {
        var language = Optional.ofNullable(info.getLocale())
                .flatMap(locale -> Language.find(locale.getLanguage()))
                .orElse(Language.ITALIAN);
        var words = Words.in(language);
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(words.say("session.ended"));
        messages.setSessionExpiredMessage(words.say("session.again"));
        messages.setInternalErrorCaption(words.say("fault.title"));
        messages.setInternalErrorMessage(words.say("fault.again"));
        return messages;
    }
}
