package it.sportello.hub.queue.store;

import it.sportello.api.LineId;
import it.sportello.api.LineNotice;
import it.sportello.hub.branch.OrganisationId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of what is said to those who wait: one for each language of a line's notice. */
@Component
public class NoticeRows {

    private final JdbcTemplate jdbc;

    NoticeRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(OrganisationId organisation, LineId line, LineNotice notice) {
        notice.texts()
                .forEach((language, text) -> jdbc.update(
                        "insert into line_notice (line_id, language, organisation_id, said_at, text)"
                                + " values (?, ?, ?, ?, ?)",
                        line.value(),
                        language,
                        organisation.value(),
                        Sql.time(notice.at()),
                        text));
    }

    /** Tells whether there was any. */
    public boolean delete(LineId line) {
        return jdbc.update("delete from line_notice where line_id = ?", line.value()) > 0;
    }

    Map<LineId, LineNotice> list(OrganisationId organisation, Instant since) {
        var texts = new HashMap<LineId, Map<String, String>>();
        var times = new HashMap<LineId, Instant>();
        jdbc.query(
                "select * from line_notice where organisation_id = ? and said_at > ?",
                row -> {
                    var line = new LineId(Sql.uuid(row, "line_id"));
                    texts.computeIfAbsent(line, id -> new HashMap<>())
                            .put(row.getString("language"), row.getString("text"));
                    times.put(line, Sql.instant(row, "said_at"));
                },
                organisation.value(),
                Sql.time(since));
        var notices = new HashMap<LineId, LineNotice>();
        times.forEach((line, at) -> notices.put(line, new LineNotice(at, texts.getOrDefault(line, Map.of()))));
        return notices;
    }
}
