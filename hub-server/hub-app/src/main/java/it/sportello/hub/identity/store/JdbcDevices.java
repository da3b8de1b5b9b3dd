package it.sportello.hub.identity.store;

import it.sportello.api.BranchId;
import it.sportello.api.DeviceId;
import it.sportello.api.DeviceIdentity;
import it.sportello.api.DeviceKind;
import it.sportello.api.ServicePointId;
import it.sportello.hub.audit.AuditEntry;
import it.sportello.hub.audit.AuditLog;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.identity.DeviceRevoked;
import it.sportello.hub.identity.Devices;
import it.sportello.hub.identity.EnrolledDevice;
import it.sportello.hub.identity.StaffId;
import java.security.PublicKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps devices and their codes in PostgreSQL. */
@Component
class JdbcDevices implements Devices {

    static final Duration CODE_LIFE = Duration.ofMinutes(15);

    private static final String SELECT =
            "select d.*, b.name as branch_name from device d join branch b on b.id = d.branch_id ";

    private final JdbcClient jdbc;
    private final EnrolmentCodes codes;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    JdbcDevices(
            JdbcClient jdbc,
            EnrolmentCodes codes,
            AuditLog audit,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public String issueCode(OrganisationId organisation, BranchId branch, DeviceKind kind, StaffId by) {
        var code = codes.next();
        var now = clock.instant();
        int rows = jdbc.sql("insert into enrolment_code (hash, organisation_id, branch_id, kind, issued_by, expires_at)"
                        + " select ?, organisation_id, id, ?, ?, ? from branch where id = ? and organisation_id = ?")
                .params(
                        codes.hashOf(code),
                        kind.name(),
                        by.value(),
                        Timestamp.from(now.plus(CODE_LIFE)),
                        branch.value(),
                        organisation.value())
                .update();
        if (rows == 0) {
            throw new IllegalArgumentException("no such branch: " + branch);
        }
        audit.append(List.of(new AuditEntry(
                organisation, now, by.toString(), "ENROLMENT_CODE_ISSUED", branch.toString(), kind.name())));
        return code;
    }

    @Override
    @Transactional
    public String issueBoothCode(OrganisationId organisation, ServicePointId booth, StaffId by) {
        var code = codes.next();
        var now = clock.instant();
        int rows = jdbc.sql("insert into enrolment_code"
                        + " (hash, organisation_id, branch_id, kind, issued_by, expires_at, booth_id)"
                        + " select ?, organisation_id, branch_id, 'KIOSK', ?, ?, id from service_point"
                        + " where id = ? and organisation_id = ? and kind = 'BOOTH'")
                .params(
                        codes.hashOf(code),
                        by.value(),
                        Timestamp.from(now.plus(CODE_LIFE)),
                        booth.value(),
                        organisation.value())
                .update();
        if (rows == 0) {
            throw new IllegalArgumentException("no such booth: " + booth);
        }
        audit.append(List.of(
                new AuditEntry(organisation, now, by.toString(), "ENROLMENT_CODE_ISSUED", booth.toString(), "KIOSK")));
        return code;
    }

    @Override
    @Transactional
    public Optional<DeviceIdentity> enrol(String code, String name, String publicKey) {
        var key = DeviceKeys.find(publicKey);
        if (key.isEmpty() || name.isBlank() || name.length() > 100) {
            return Optional.empty();
        }
        // The row lock makes the code count once, whichever node it reaches.
        var found = jdbc.sql("select * from enrolment_code where hash = ? for update")
                .param(codes.hashOf(code))
                .query((row, n) -> new CodeRow(
                        row.getObject("organisation_id", UUID.class),
                        row.getObject("branch_id", UUID.class),
                        row.getString("kind"),
                        row.getObject("expires_at", OffsetDateTime.class),
                        row.getObject("device_id", UUID.class)))
                .optional();
        return found.flatMap(row -> row.device() != null
                ? repeat(new DeviceId(row.device()), key.get())
                : row.expires().toInstant().isBefore(clock.instant())
                        ? Optional.empty()
                        : Optional.of(enrolNew(code, row, name, key.get())));
    }

    private Optional<DeviceIdentity> repeat(DeviceId device, PublicKey key) {
        return find(device)
                .filter(known -> Arrays.equals(known.key().getEncoded(), key.getEncoded()))
                .map(EnrolledDevice::identity);
    }

    private DeviceIdentity enrolNew(String code, CodeRow row, String name, PublicKey key) {
        var id = new DeviceId(UUID.randomUUID());
        var now = clock.instant();
        jdbc.sql("insert into device (id, organisation_id, branch_id, kind, booth_id, name, public_key, enrolled_at)"
                        + " select ?, organisation_id, branch_id, kind, booth_id, ?, ?, ? from enrolment_code"
                        + " where hash = ?")
                .params(id.value(), name.strip(), key.getEncoded(), Timestamp.from(now), codes.hashOf(code))
                .update();
        jdbc.sql("update enrolment_code set device_id = ? where hash = ?")
                .params(id.value(), codes.hashOf(code))
                .update();
        audit.append(List.of(new AuditEntry(
                new OrganisationId(row.organisation()), now, "system", "DEVICE_ENROLLED", id.toString(), row.kind())));
        return find(id).orElseThrow().identity();
    }

    @Override
    public Optional<EnrolledDevice> find(DeviceId id) {
        return jdbc.sql(SELECT + "where d.id = ?")
                .param(id.value())
                .query((row, n) -> device(row))
                .optional();
    }

    @Override
    public Set<DeviceId> listAdmitted(Collection<DeviceId> devices) {
        return jdbc.sql("select id from device where id = any (?) and revoked_at is null")
                .param(devices.stream().map(DeviceId::value).toArray(UUID[]::new))
                .query((row, n) -> new DeviceId(row.getObject("id", UUID.class)))
                .set();
    }

    @Override
    public List<EnrolledDevice> list(OrganisationId organisation) {
        return jdbc.sql(SELECT + "where d.organisation_id = ? order by b.position, d.kind, d.name")
                .param(organisation.value())
                .query((row, n) -> device(row))
                .list();
    }

    @Override
    @Transactional
    public void revoke(OrganisationId organisation, DeviceId id, StaffId by) {
        var now = clock.instant();
        int rows = jdbc.sql("update device set revoked_at = ? where id = ? and organisation_id = ?"
                        + " and revoked_at is null")
                .params(Timestamp.from(now), id.value(), organisation.value())
                .update();
        if (rows > 0) {
            audit.append(
                    List.of(new AuditEntry(organisation, now, by.toString(), "DEVICE_REVOKED", id.toString(), "")));
            events.publishEvent(new DeviceRevoked(id));
        }
    }

    private static EnrolledDevice device(ResultSet row) throws SQLException {
        var revoked = row.getObject("revoked_at", OffsetDateTime.class);
        var booth = row.getObject("booth_id", UUID.class);
        return new EnrolledDevice(
                new DeviceIdentity(
                        new DeviceId(row.getObject("id", UUID.class)),
                        DeviceKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        new BranchId(row.getObject("branch_id", UUID.class)),
                        row.getString("branch_name"),
                        booth == null ? null : new ServicePointId(booth)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                DeviceKeys.get(row.getBytes("public_key")),
                row.getObject("enrolled_at", OffsetDateTime.class).toInstant(),
                revoked == null ? null : revoked.toInstant());
    }

    private record CodeRow(
            UUID organisation,
            UUID branch,
            String kind,
            OffsetDateTime expires,
            @Nullable UUID device) {}
}
