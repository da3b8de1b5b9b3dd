package it.sportello.hub.queue.store;

import it.sportello.api.CommandId;
import it.sportello.api.Refusal;
import it.sportello.api.TicketId;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.queue.Answer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The book of answers. An id is claimed before the command is decided: so the same command cannot be decided twice, on
 * whichever node it arrives; the second waits for the first one's commit and then reads its answer.
 */
@Component
public class CommandAnswers {

    private final JdbcTemplate jdbc;

    CommandAnswers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A command to claim; the digest tells whether a repeat is the same command. */
    public record Claim(CommandId id, OrganisationId organisation, byte[] digest) {}

    /** A given answer. */
    public record Given(byte[] digest, Answer answer) {}

    /** Claims the ids, in the order of their hashes on every node; returns those not claimed before. */
    public Set<CommandId> claim(Collection<Claim> claims, Instant now) {
        var sorted = new TreeMap<CommandHash, Claim>();
        claims.forEach(claim -> sorted.put(CommandHash.of(claim.id()), claim));
        var fresh = new HashSet<CommandId>();
        jdbc.query(
                "insert into command_answer (command_hash, organisation_id, digest, at)"
                        + " select * from unnest(?::bytea[], ?::uuid[], ?::bytea[], array_fill(?::timestamptz, array[?]))"
                        + " on conflict (command_hash) do nothing returning command_hash",
                row -> {
                    var claim = sorted.get(CommandHash.of(row.getBytes("command_hash")));
                    fresh.add(Objects.requireNonNull(claim).id());
                },
                bytes(sorted.keySet()),
                Sql.uuids(sorted.values(), claim -> claim.organisation().value()),
                sorted.values().stream().map(Claim::digest).toArray(byte[][]::new),
                Sql.time(now),
                sorted.size());
        return fresh;
    }

    /** The answers given to these commands; none for the unknown. */
    public Map<CommandId, Given> find(Collection<CommandId> ids) {
        var given = new HashMap<CommandId, Given>();
        if (ids.isEmpty()) {
            return given;
        }
        var asked = new HashMap<CommandHash, CommandId>();
        ids.forEach(id -> asked.put(CommandHash.of(id), id));
        jdbc.query(
                "select * from command_answer where command_hash = any (?)",
                row -> {
                    var id = asked.get(CommandHash.of(row.getBytes("command_hash")));
                    given.put(Objects.requireNonNull(id), given(row));
                },
                (Object) bytes(asked.keySet()));
        return given;
    }

    private static Given given(ResultSet row) throws SQLException {
        var refusal = row.getString("refusal");
        return new Given(
                row.getBytes("digest"),
                refusal == null
                        ? new Answer.Accepted(Sql.nullable(row, "ticket_id", TicketId::new))
                        : new Answer.Refused(Refusal.valueOf(refusal), Sql.nullableInstant(row, "opens_at")));
    }

    private static byte[][] bytes(Collection<CommandHash> hashes) {
        return hashes.stream().map(CommandHash::bytes).toArray(byte[][]::new);
    }

    /** Writes the answers of claimed commands. */
    public void record(Map<CommandId, Answer> answers) {
        jdbc.batchUpdate(
                "update command_answer set ticket_id = ?, refusal = ?, opens_at = ? where command_hash = ?",
                List.copyOf(answers.entrySet()),
                answers.size() + 1,
                (statement, entry) -> {
                    switch (entry.getValue()) {
                        case Answer.Accepted(var ticket) -> {
                            statement.setObject(1, ticket == null ? null : ticket.value());
                            statement.setString(2, null);
                            statement.setObject(3, null);
                        }
                        case Answer.Refused(var refusal, var opensAt) -> {
                            statement.setObject(1, null);
                            statement.setString(2, refusal.name());
                            statement.setObject(3, Sql.time(opensAt));
                        }
                    }
                    statement.setBytes(4, CommandHash.of(entry.getKey()).bytes());
                });
    }
}
