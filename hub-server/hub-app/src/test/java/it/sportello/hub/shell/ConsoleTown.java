package it.sportello.hub.shell;

import it.sportello.api.BranchId;
import it.sportello.api.CatalogueFrame.ServiceText;
import it.sportello.api.LineId;
import it.sportello.api.OpeningHours;
import it.sportello.api.PlaceKind;
import it.sportello.api.ServiceId;
import it.sportello.api.ServicePointId;
import it.sportello.hub.branch.Branch;
import it.sportello.hub.branch.Branches;
import it.sportello.hub.branch.Opening;
import it.sportello.hub.branch.Organisation;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.branch.ServicePoint;
import it.sportello.hub.catalogue.Catalogue;
import it.sportello.hub.catalogue.Line;
import it.sportello.hub.catalogue.Offer;
import it.sportello.hub.catalogue.PublicService;
import it.sportello.hub.identity.Role;
import it.sportello.hub.identity.Staff;
import it.sportello.hub.identity.StaffDirectory;
import it.sportello.hub.identity.StaffId;
import it.sportello.hub.identity.WorkProfile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A small town for the tests of the console: two branches, three lines, four members of staff. */
public final class ConsoleTown implements Branches, Catalogue, StaffDirectory {

    public static final OrganisationId TOWN = new OrganisationId(id("town"));
    public static final BranchId CENTRE = new BranchId(id("centre"));
    public static final BranchId NORTH = new BranchId(id("north"));
    public static final LineId IDENTITY = new LineId(id("line identity"));
    public static final LineId RECORDS = new LineId(id("line records"));
    public static final LineId VIDEO = new LineId(id("line video"));
    public static final PublicService CARD =
            service("CIE", "A", "Carta d’identità elettronica", "Elektronische Identitätskarte");
    public static final PublicService MOVE = service("RES", "B", "Cambio di residenza", "Wohnsitzwechsel");
    public static final PublicService TAX = service("TRI", "V", "Tributi in video", "Steuerberatung per Video");
    public static final ServicePoint COUNTER_1 = point("counter 1", CENTRE, PlaceKind.COUNTER, "1");
    public static final ServicePoint COUNTER_2 = point("counter 2", CENTRE, PlaceKind.COUNTER, "2");
    public static final ServicePoint BOOTH_1 = point("booth 1", CENTRE, PlaceKind.BOOTH, "1");
    public static final ServicePoint COUNTER_3 = point("counter 3", NORTH, PlaceKind.COUNTER, "3");
    public static final ServicePoint DESK_1 = point("desk 1", NORTH, PlaceKind.REMOTE, "1");
    public static final Staff ANNA = staff("anna", "Anna Ferri", Set.of(Role.EXPERT), "it");
    public static final Staff MARCO = staff("marco", "Marco Bruni", Set.of(Role.EXPERT), "de");
    public static final Staff SARA = staff("sara", "Sara Conti", Set.of(Role.SUPERVISOR), "it");
    public static final Staff LUCA = staff("luca", "Luca Greco", Set.of(Role.ADMINISTRATOR), "it");

    private static final ZoneId ZONE = ZoneId.of("Europe/Rome");

    private final List<Branch> branches = List.of(
            new Branch(CENTRE, TOWN, Branch.Kind.OFFICE, "Centro", "Piazza Grande 1", ZONE),
            new Branch(NORTH, TOWN, Branch.Kind.OFFICE, "Quartiere Nord", "Via Nord 8", ZONE));
    private final List<ServicePoint> points = List.of(COUNTER_1, COUNTER_2, BOOTH_1, COUNTER_3, DESK_1);
    private final List<Staff> staff = List.of(ANNA, MARCO, SARA, LUCA);
    private final List<Offer> offers = List.of(
            new Offer(CENTRE, CARD, IDENTITY, PlaceKind.COUNTER),
            new Offer(CENTRE, MOVE, RECORDS, PlaceKind.COUNTER),
            new Offer(CENTRE, TAX, VIDEO, PlaceKind.BOOTH),
            new Offer(NORTH, TAX, VIDEO, PlaceKind.BOOTH));

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static PublicService service(String code, String prefix, String italian, String german) {
        var papers = List.of("Documento di riconoscimento", "Una fototessera recente", "Tessera sanitaria");
        var unterlagen = List.of("Ausweisdokument", "Ein aktuelles Passfoto", "Gesundheitskarte");
        var texts = Map.of(
                "it", new ServiceText(italian, "", List.of(), papers),
                "de", new ServiceText(german, "", List.of(), unterlagen));
        return new PublicService(new ServiceId(id(code)), TOWN, code, prefix, Duration.ofMinutes(10), 0, texts);
    }

    private static ServicePoint point(String name, BranchId branch, PlaceKind kind, String label) {
        return new ServicePoint(new ServicePointId(id(name)), TOWN, branch, kind, label);
    }

    private static Staff staff(String username, String name, Set<Role> roles, String language) {
        return new Staff(new StaffId(id(username)), TOWN, username, name, roles, language);
    }

    @Override
    public List<Organisation> listOrganisations() {
        return List.of(getOrganisation(TOWN));
    }

    @Override
    public Organisation getOrganisation(OrganisationId organisation) {
        return new Organisation(TOWN, "valchiara", "Comune di Valchiara");
    }

    @Override
    public Optional<Branch> findBranch(BranchId branch) {
        return branches.stream().filter(each -> each.id().equals(branch)).findFirst();
    }

    @Override
    public Branch getBranch(BranchId branch) {
        return findBranch(branch).orElseThrow();
    }

    @Override
    public List<Branch> listBranches(OrganisationId organisation) {
        return branches;
    }

    @Override
    public List<ServicePoint> listServicePoints(OrganisationId organisation) {
        return points;
    }

    @Override
    public Optional<ServicePoint> findServicePoint(ServicePointId point) {
        return points.stream().filter(each -> each.id().equals(point)).findFirst();
    }

    @Override
    public List<OpeningHours> listHours(BranchId branch) {
        return List.of();
    }

    @Override
    public Opening openingOf(BranchId branch, Instant at) {
        return new Opening.Open(at.plus(Duration.ofHours(4)));
    }

    @Override
    public List<Offer> listOffers(BranchId branch) {
        return offers.stream().filter(offer -> offer.branch().equals(branch)).toList();
    }

    @Override
    public Optional<Offer> findOffer(BranchId branch, ServiceId service) {
        return listOffers(branch).stream()
                .filter(offer -> offer.service().id().equals(service))
                .findFirst();
    }

    @Override
    public List<PublicService> listServices(OrganisationId organisation) {
        return List.of(CARD, MOVE, TAX);
    }

    @Override
    public List<Line> listLines(OrganisationId organisation) {
        return List.of(
                new Line(IDENTITY, TOWN, "Carte d’identità"),
                new Line(RECORDS, TOWN, "Anagrafe"),
                new Line(VIDEO, TOWN, "Tributi in video"));
    }

    @Override
    public Optional<Line> findLine(LineId line) {
        return listLines(TOWN).stream().filter(each -> each.id().equals(line)).findFirst();
    }

    @Override
    public long versionOf(OrganisationId organisation) {
        return 1;
    }

    @Override
    public Optional<Staff> findByUsername(String username) {
        return staff.stream().filter(each -> each.username().equals(username)).findFirst();
    }

    @Override
    public Staff get(StaffId member) {
        return staff.stream()
                .filter(each -> each.id().equals(member))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<Staff> list(OrganisationId organisation) {
        return staff;
    }

    @Override
    public WorkProfile profileOf(StaffId member) {
        var expert = get(member).roles().contains(Role.EXPERT);
        return new WorkProfile(expert ? "Sportello" : "", expert ? List.of(IDENTITY, RECORDS, VIDEO) : List.of());
    }
}
