package it.sportello.hub.assistance.store;

import it.sportello.api.BranchId;
import it.sportello.api.CommandId;
import it.sportello.api.DeviceId;
import it.sportello.api.PlaceKind;
import it.sportello.hub.assistance.HelpCall;
import it.sportello.hub.assistance.HelpCalls;
import it.sportello.hub.assistance.HelpCallsChanged;
import it.sportello.hub.audit.AuditEntry;
import it.sportello.hub.audit.AuditLog;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.identity.StaffId;
import it.sportello.hub.queue.views.QueueView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the calls in PostgreSQL. */
@Component
class JdbcHelpCalls implements HelpCalls {

    /** What a kiosk's outbox sends later than that was asked by a citizen who has gone. */
    private static final Duration FRESH_FOR = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final QueueView queue;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    JdbcHelpCalls(
            JdbcClient jdbc, QueueView queue, AuditLog audit, ApplicationEventPublisher events, InstantSource clock) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean call(HelpCall call) {
        var now = clock.instant();
        if (call.at().plus(FRESH_FOR).isBefore(now) || !somebodyAtACounter(call)) {
            return false;
        }
        if (insert(call, now) == 1) {
            note(call.organisation(), now, "system", "HELP_CALLED", call.device());
            events.publishEvent(new HelpCallsChanged(call.organisation()));
        }
        return true;
    }

    private boolean somebodyAtACounter(HelpCall call) {
        return queue.snapshotOf(call.organisation()).points().stream()
                .anyMatch(point ->
                        point.kind() == PlaceKind.COUNTER && point.branch().equals(call.branch()));
    }

    private int insert(HelpCall call, Instant now) {
        return jdbc.sql("""
                        insert into help_call (id, organisation_id, branch_id, device_id, device_name, called_at)
                        select :id, :organisation, :branch, :device, :name, :now
                        where not exists (select from help_call
                            where device_id = :device and attended_at is null and called_at > :oldest)
                        on conflict (id) do nothing
                        """)
                .param("id", call.id().value())
                .param("organisation", call.organisation().value())
                .param("branch", call.branch().value())
                .param("device", call.device().value())
                .param("name", call.deviceName())
                .param("now", Timestamp.from(now))
                .param("oldest", Timestamp.from(now.minus(OPEN_FOR)))
                .update();
    }

    @Override
    public List<HelpCall> listOpen(OrganisationId organisation) {
        return jdbc.sql("""
                        select id, organisation_id, branch_id, device_id, device_name, called_at from help_call
                        where organisation_id = ? and attended_at is null and called_at > ? order by called_at, id
                        """)
                .params(organisation.value(), Timestamp.from(clock.instant().minus(OPEN_FOR)))
                .query((row, n) -> call(row))
                .list();
    }

    @Override
    @Transactional
    public void attend(OrganisationId organisation, CommandId call, StaffId by) {
        var now = clock.instant();
        jdbc.sql("""
                        update help_call set attended_at = ?, attended_by = ?
                        where id = ? and organisation_id = ? and attended_at is null returning device_id
                        """)
                .params(Timestamp.from(now), by.value(), call.value(), organisation.value())
                .query((row, n) -> new DeviceId(row.getObject("device_id", UUID.class)))
                .optional()
                .ifPresent(device -> {
                    note(organisation, now, by.toString(), "HELP_ATTENDED", device);
                    events.publishEvent(new HelpCallsChanged(organisation));
                });
    }

    private void note(OrganisationId organisation, Instant at, String actor, String act, DeviceId device) {
        audit.append(List.of(new AuditEntry(organisation, at, actor, act, device.toString(), "")));
    }

    private static HelpCall call(ResultSet row) throws SQLException {
        return new HelpCall(
                new CommandId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new BranchId(row.getObject("branch_id", UUID.class)),
                new DeviceId(row.getObject("device_id", UUID.class)),
                row.getString("device_name"),
                row.getObject("called_at", OffsetDateTime.class).toInstant());
    }
}
