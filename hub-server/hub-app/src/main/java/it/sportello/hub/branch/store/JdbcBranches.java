package it.sportello.hub.branch.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import it.sportello.api.BranchId;
import it.sportello.api.OpeningHours;
import it.sportello.api.ServicePointId;
import it.sportello.hub.branch.Branch;
import it.sportello.hub.branch.Branches;
import it.sportello.hub.branch.BranchesChanged;
import it.sportello.hub.branch.Opening;
import it.sportello.hub.branch.Organisation;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.branch.ServicePoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads the branches from PostgreSQL, and remembers them for {@link #REMEMBERED}: they change a few times a year. */
@Component
class JdbcBranches implements Branches {

    static final Duration REMEMBERED = Duration.ofSeconds(10);

    private static final String ALL = "all";

    private final LoadingCache<String, BranchBook> books;

    JdbcBranches(BranchRows rows) {
        this.books = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(all -> rows.read());
    }

    @Override
    public List<Organisation> listOrganisations() {
        return List.copyOf(book().organisations().values());
    }

    @Override
    public Organisation getOrganisation(OrganisationId id) {
        return present(book().organisations().get(id), id);
    }

    @Override
    public Optional<Branch> findBranch(BranchId id) {
        return Optional.ofNullable(book().branches().get(id));
    }

    @Override
    public Branch getBranch(BranchId id) {
        return present(book().branches().get(id), id);
    }

    @Override
    public List<Branch> listBranches(OrganisationId organisation) {
        return book().branches().values().stream()
                .filter(branch -> branch.organisation().equals(organisation))
                .toList();
    }

    @Override
    public List<ServicePoint> listServicePoints(OrganisationId organisation) {
        return book().points().values().stream()
                .filter(point -> point.organisation().equals(organisation))
                .toList();
    }

    @Override
    public Optional<ServicePoint> findServicePoint(ServicePointId id) {
        return Optional.ofNullable(book().points().get(id));
    }

    @Override
    public List<OpeningHours> listHours(BranchId branch) {
        var rules = book().openings().get(branch);
        return rules == null ? List.of() : rules.hours();
    }

    @Override
    public Opening openingOf(BranchId branch, Instant at) {
        return present(book().openings().get(branch), branch).at(at);
    }

    @EventListener
    void on(BranchesChanged changed) {
        books.invalidateAll();
    }

    private BranchBook book() {
        return books.get(ALL);
    }

    private static <T> T present(@Nullable T found, Object id) {
        if (found == null) {
            throw new NoSuchElementException("unknown: " + id);
        }
        return found;
    }
}
