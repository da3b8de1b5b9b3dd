package it.sportello.hub.queue.desk;

import com.fasterxml.uuid.Generators;
import it.sportello.api.TicketId;
import it.sportello.hub.queue.QueueSettings;
import it.sportello.hub.queue.model.QueueRules;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the desk is given from outside. */
@Configuration
class DeskConfiguration {

    @Bean
    QueueRules queueRules(QueueSettings settings) {
        return new QueueRules(
                settings.recallLimit(), settings.postponeLimit(), settings.postponeBy(), settings.headStarts());
    }

    /** Ids that grow with time, so that new rows lie together in the index. */
    @Bean
    Supplier<TicketId> ticketIds() {
        var generator = Generators.timeBasedEpochGenerator();
        return () -> new TicketId(generator.generate());
    }

    @Bean
    Tokens ticketTokens(HubKey key, @Value("${sportello.public-url}") String publicUrl) {
        return new Tokens(key.bytes(), publicUrl.replaceAll("/+$", ""));
    }
}
