package it.sportello.hub.catalogue.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import it.sportello.api.BranchId;
import it.sportello.api.LineId;
import it.sportello.api.ServiceId;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.catalogue.Catalogue;
import it.sportello.hub.catalogue.Line;
import it.sportello.hub.catalogue.Offer;
import it.sportello.hub.catalogue.PublicService;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the catalogue from PostgreSQL, and remembers it for {@link #REMEMBERED}. */
@Component
class JdbcCatalogue implements Catalogue {

    static final Duration REMEMBERED = Duration.ofSeconds(10);

    private static final String ALL = "all";

    private final LoadingCache<String, CatalogueBook> books;

    JdbcCatalogue(CatalogueRows rows) {
        this.books = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(all -> rows.read());
    }

    @Override
    public List<Offer> listOffers(BranchId branch) {
        return book().offers().getOrDefault(branch, List.of());
    }

    @Override
    public Optional<Offer> findOffer(BranchId branch, ServiceId service) {
        return listOffers(branch).stream()
                .filter(offer -> offer.service().id().equals(service))
                .findFirst();
    }

    @Override
    public List<PublicService> listServices(OrganisationId organisation) {
        return book().services().stream()
                .filter(service -> service.organisation().equals(organisation))
                .toList();
    }

    @Override
    public List<Line> listLines(OrganisationId organisation) {
        return book().lines().stream()
                .filter(line -> line.organisation().equals(organisation))
                .toList();
    }

    @Override
    public Optional<Line> findLine(LineId line) {
        return book().lines().stream()
                .filter(candidate -> candidate.id().equals(line))
                .findFirst();
    }

    @Override
    public long versionOf(OrganisationId organisation) {
        return book().versions().getOrDefault(organisation, 0L);
    }

    private CatalogueBook book() {
        return books.get(ALL);
    }
}
