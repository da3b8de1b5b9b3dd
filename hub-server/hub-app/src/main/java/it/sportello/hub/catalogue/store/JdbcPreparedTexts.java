package it.sportello.hub.catalogue.store;

import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.catalogue.PreparedText;
import it.sportello.hub.catalogue.PreparedText.Purpose;
import it.sportello.hub.catalogue.PreparedTexts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the prepared texts from PostgreSQL. */
@Component
class JdbcPreparedTexts implements PreparedTexts {

    private final JdbcClient jdbc;

    JdbcPreparedTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PreparedText> list(OrganisationId organisation, Purpose purpose) {
        var words = new LinkedHashMap<UUID, Map<String, String>>();
        jdbc.sql("select t.id, w.language, w.words from prepared_text t join prepared_text_words w on w.text_id = t.id"
                        + " where t.organisation_id = :organisation and t.purpose = :purpose order by t.position, t.id")
                .param("organisation", organisation.value())
                .param("purpose", purpose.name())
                .query(row -> {
                    words.computeIfAbsent(row.getObject("id", UUID.class), id -> new HashMap<>())
                            .put(row.getString("language"), row.getString("words"));
                });
        return words.entrySet().stream()
                .map(text -> new PreparedText(text.getKey(), purpose, text.getValue()))
                .toList();
    }
}
