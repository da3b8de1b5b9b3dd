package it.sportello.hub.identity.store;

import it.sportello.api.LineId;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.identity.Role;
import it.sportello.hub.identity.Staff;
import it.sportello.hub.identity.StaffDirectory;
import it.sportello.hub.identity.StaffId;
import it.sportello.hub.identity.WorkProfile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads staff from PostgreSQL. */
@Component
class JdbcStaffDirectory implements StaffDirectory {

    private final JdbcClient jdbc;

    JdbcStaffDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Staff> findByUsername(String username) {
        return jdbc.sql("select * from staff where username = ? and enabled")
                .param(username)
                .query((row, n) -> staff(row))
                .optional();
    }

    @Override
    public Staff get(StaffId id) {
        return jdbc.sql("select * from staff where id = ?")
                .param(id.value())
                .query((row, n) -> staff(row))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("unknown: " + id));
    }

    @Override
    public List<Staff> list(OrganisationId organisation) {
        return jdbc.sql("select * from staff where organisation_id = ? order by display_name")
                .param(organisation.value())
                .query((row, n) -> staff(row))
                .list();
    }

    @Override
    public WorkProfile profileOf(StaffId id) {
        var name = jdbc.sql("select p.name from work_profile p join staff_profile s on s.profile_id = p.id"
                        + " where s.staff_id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .orElse("");
        var lines = jdbc.sql("select l.line_id from work_profile_line l join staff_profile s"
                        + " on s.profile_id = l.profile_id where s.staff_id = ? order by l.line_id")
                .param(id.value())
                .query((row, n) -> new LineId(row.getObject(1, UUID.class)))
                .list();
        return new WorkProfile(name, lines);
    }

    static Staff staff(ResultSet row) throws SQLException {
        return new Staff(
                new StaffId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("username"),
                row.getString("display_name"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                row.getString("language"));
    }
}
