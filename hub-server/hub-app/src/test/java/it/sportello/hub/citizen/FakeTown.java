package it.sportello.hub.citizen;

import it.sportello.api.BoardFrame;
import it.sportello.api.BranchId;
import it.sportello.api.CatalogueFrame.ServiceText;
import it.sportello.api.CommandId;
import it.sportello.api.Frame;
import it.sportello.api.LineId;
import it.sportello.api.LineNotice;
import it.sportello.api.OfferFrame;
import it.sportello.api.OfferFrame.Availability;
import it.sportello.api.OfferFrame.ServiceOffer;
import it.sportello.api.OpeningHours;
import it.sportello.api.PlaceKind;
import it.sportello.api.Priority;
import it.sportello.api.ServiceId;
import it.sportello.api.ServicePointId;
import it.sportello.api.TicketId;
import it.sportello.api.TicketState;
import it.sportello.api.Topic;
import it.sportello.api.WaitRange;
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
import it.sportello.hub.cluster.FrameRelay;
import it.sportello.hub.identity.Role;
import it.sportello.hub.identity.Staff;
import it.sportello.hub.identity.StaffId;
import it.sportello.hub.queue.Answer;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.TicketDesk;
import it.sportello.hub.queue.TicketTokens;
import it.sportello.hub.queue.views.PointView;
import it.sportello.hub.queue.views.QueueSnapshot;
import it.sportello.hub.queue.views.QueueView;
import it.sportello.hub.queue.views.TicketView;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** A small town in memory: it answers like the hub's parts behind the pages and the interface. */
public final class FakeTown implements Branches, Catalogue, TicketDesk, TicketTokens, QueueView, FrameRelay {

    public static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
    public static final ZoneId ROME = ZoneId.of("Europe/Rome");
    public static final Organisation VALDORO =
            new Organisation(new OrganisationId(id(1)), "valdoro", "Comune di Valdoro");
    public static final Organisation OTHER =
            new Organisation(new OrganisationId(id(2)), "montefiore", "Comune di Montefiore");
    public static final Branch ONLINE =
            new Branch(new BranchId(id(10)), VALDORO.id(), Branch.Kind.ONLINE, "Da casa", "", ROME);
    public static final Branch CENTRO = new Branch(
            new BranchId(id(11)), VALDORO.id(), Branch.Kind.OFFICE, "Centro", "Piazza della Libertà 1", ROME);
    public static final LineId LINE = new LineId(id(20));
    public static final LineId FOREIGN_LINE = new LineId(id(21));
    public static final ServicePoint COUNTER =
            new ServicePoint(new ServicePointId(id(30)), VALDORO.id(), CENTRO.id(), PlaceKind.COUNTER, "3");
    public static final ServicePoint FOREIGN_POINT =
            new ServicePoint(new ServicePointId(id(31)), OTHER.id(), new BranchId(id(12)), PlaceKind.COUNTER, "1");
    public static final PublicService CARD = service(40, "carta-identita", "A", 2221);
    public static final PublicService HOME = service(41, "residenza", "B", 0);
    public static final Staff EXPERT =
            new Staff(new StaffId(id(50)), VALDORO.id(), "anna", "Anna", Set.of(Role.EXPERT), "it");
    public static final Staff SUPERVISOR =
            new Staff(new StaffId(id(51)), VALDORO.id(), "ugo", "Ugo", Set.of(Role.SUPERVISOR), "it");

    private final Map<Topic, Frame> frames = new HashMap<>();
    private final Map<String, TicketView> byToken = new HashMap<>();
    private final Map<TicketId, TicketView> tickets = new HashMap<>();
    public final List<TicketCommand> commands = new ArrayList<>();
    private Function<TicketCommand, Answer> answers = command -> new Answer.Accepted(null);
    private Opening opening = new Opening.Open(Instant.parse("2026-11-23T12:00:00Z"));
    private Optional<Position> position = Optional.empty();
    private Map<LineId, LineNotice> notices = Map.of();

    public static UUID id(int number) {
        return UUID.fromString("01890000-0000-7000-8000-%012d".formatted(number));
    }

    public void say(Map<String, String> texts) {
        notices = Map.of(LINE, new LineNotice(NOW, texts));
    }

    private static PublicService service(int number, String code, String prefix, int feeCents) {
        return new PublicService(
                new ServiceId(id(number)),
                VALDORO.id(),
                code,
                prefix,
                Duration.ofMinutes(15),
                feeCents,
                code.startsWith("carta") ? TestTexts.CARD : TestTexts.HOME);
    }

    /** As on the first morning: nobody waits, all is open. */
    public synchronized void reset() {
        frames.clear();
        byToken.clear();
        tickets.clear();
        commands.clear();
        notices = Map.of();
        answers = command -> new Answer.Accepted(null);
        opening = new Opening.Open(Instant.parse("2026-11-23T12:00:00Z"));
        position = Optional.of(new Position(3, Optional.of(new WaitRange(10, 25))));
        offer(Availability.OPEN, null, 4, new WaitRange(10, 25));
    }

    public void offer(Availability availability, Instant opensAt, int waiting, WaitRange wait) {
        var offers = List.of(
                new ServiceOffer(CARD.id(), availability, opensAt, waiting, wait, 2),
                new ServiceOffer(HOME.id(), Availability.NOBODY_ON_DUTY, null, 1, null, 0));
        publish(new OfferFrame(ONLINE.id(), 7, NOW, offers));
    }

    public void board() {
        var call = new BoardFrame.BoardCall("k1", "A042", PlaceKind.COUNTER, "3", NOW, 1, true);
        publish(new BoardFrame(
                CENTRO.id(), 8, NOW, VALDORO.name(), CENTRO.name(), "Europe/Rome", List.of(call), List.of()));
    }

    public void forgetFrames() {
        frames.clear();
    }

    public void close(Instant opensAt) {
        opening = new Opening.Closed(opensAt, false);
    }

    public void openUntil(Instant until) {
        opening = new Opening.Open(until);
    }

    public void answer(Function<TicketCommand, Answer> decision) {
        answers = decision;
    }

    public void position(Optional<Position> place) {
        position = place;
    }

    /** Puts a ticket of the state, taken at an office, under the token. */
    public TicketView ticket(String token, TicketState state, int recalls) {
        return ticket(token, CENTRO.id(), state, recalls);
    }

    /** Puts a ticket of the state, taken at that branch, under the token. */
    public TicketView ticket(String token, BranchId branch, TicketState state, int recalls) {
        return ticket(token, branch, state, recalls, PlaceKind.COUNTER);
    }

    /** Puts a ticket of the state, to be served there, under the token. */
    public TicketView ticket(String token, BranchId branch, TicketState state, int recalls, PlaceKind meeting) {
        var called = state == TicketState.CALLED || state == TicketState.SERVING;
        var ticket = new TicketView(
                new TicketId(id(60)),
                VALDORO.id(),
                branch,
                CARD.id(),
                LINE,
                "k7",
                "A042",
                state,
                Priority.NONE,
                "it",
                meeting,
                NOW.minusSeconds(600),
                NOW.minusSeconds(600),
                null,
                0,
                called ? 1 : 0,
                recalls,
                called ? COUNTER.id() : null,
                called && meeting != PlaceKind.REMOTE ? COUNTER.id() : null,
                called ? EXPERT.id().value() : null,
                called ? NOW : null,
                called ? NOW : null,
                null,
                null,
                null,
                NOW.plusSeconds(36_000),
                state == TicketState.PENDING ? List.of(1) : List.of());
        byToken.put(token, ticket);
        tickets.put(ticket.id(), ticket);
        return ticket;
    }

    @Override
    public synchronized Answer submit(TicketCommand command) {
        commands.add(command);
        return answers.apply(command);
    }

    @Override
    public String tokenOf(CommandId taken) {
        return "t" + taken.value().toString().replace("-", "").substring(11);
    }

    @Override
    public String urlOf(CommandId taken) {
        return "https://sportello.example/q/" + tokenOf(taken);
    }

    @Override
    public byte[] hashOf(String token) {
        return token.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<TicketView> findByToken(String token) {
        return Optional.ofNullable(byToken.get(token));
    }

    @Override
    public Optional<TicketView> find(OrganisationId organisation, TicketId ticket) {
        return Optional.ofNullable(tickets.get(ticket))
                .filter(found -> found.organisation().equals(organisation));
    }

    @Override
    public QueueSnapshot snapshotOf(OrganisationId organisation) {
        var point = new PointView(
                COUNTER.id(), CENTRO.id(), PlaceKind.COUNTER, EXPERT.id().value(), List.of(LINE), NOW, null);
        return new QueueSnapshot(
                organisation,
                NOW,
                1,
                Map.of(),
                List.copyOf(tickets.values()),
                List.of(point),
                Map.of(),
                Map.of(),
                notices);
    }

    @Override
    public Optional<Position> findPosition(TicketView ticket) {
        return position;
    }

    @Override
    public void publish(Frame frame) {
        frames.put(frame.topic(), frame);
    }

    @Override
    public Optional<Frame> find(Topic topic) {
        return Optional.ofNullable(frames.get(topic));
    }

    @Override
    public Subscription subscribe(Consumer<Frame> subscriber) {
        return () -> {};
    }

    @Override
    public List<Organisation> listOrganisations() {
        return List.of(VALDORO, OTHER);
    }

    @Override
    public Organisation getOrganisation(OrganisationId organisation) {
        return organisation.equals(OTHER.id()) ? OTHER : VALDORO;
    }

    @Override
    public Optional<Branch> findBranch(BranchId branch) {
        return List.of(ONLINE, CENTRO).stream()
                .filter(known -> known.id().equals(branch))
                .findFirst();
    }

    @Override
    public Branch getBranch(BranchId branch) {
        return findBranch(branch).orElseThrow();
    }

    @Override
    public List<Branch> listBranches(OrganisationId organisation) {
        return organisation.equals(VALDORO.id()) ? List.of(CENTRO, ONLINE) : List.of();
    }

    @Override
    public List<ServicePoint> listServicePoints(OrganisationId organisation) {
        return organisation.equals(VALDORO.id()) ? List.of(COUNTER) : List.of(FOREIGN_POINT);
    }

    @Override
    public Optional<ServicePoint> findServicePoint(ServicePointId point) {
        return List.of(COUNTER, FOREIGN_POINT).stream()
                .filter(known -> known.id().equals(point))
                .findFirst();
    }

    @Override
    public List<OpeningHours> listHours(BranchId branch) {
        return List.of();
    }

    @Override
    public Opening openingOf(BranchId branch, Instant at) {
        return opening;
    }

    @Override
    public List<Offer> listOffers(BranchId branch) {
        return List.of(
                new Offer(branch, CARD, LINE, PlaceKind.REMOTE), new Offer(branch, HOME, LINE, PlaceKind.REMOTE));
    }

    @Override
    public Optional<Offer> findOffer(BranchId branch, ServiceId service) {
        return listOffers(branch).stream()
                .filter(offer -> offer.service().id().equals(service))
                .findFirst();
    }

    @Override
    public List<PublicService> listServices(OrganisationId organisation) {
        return List.of(CARD, HOME);
    }

    @Override
    public List<Line> listLines(OrganisationId organisation) {
        return List.of(new Line(LINE, VALDORO.id(), "Anagrafe"));
    }

    @Override
    public Optional<Line> findLine(LineId line) {
        return line.equals(FOREIGN_LINE)
                ? Optional.of(new Line(FOREIGN_LINE, OTHER.id(), "Altro"))
                : listLines(VALDORO.id()).stream()
                        .filter(known -> known.id().equals(line))
                        .findFirst();
    }

    @Override
    public long versionOf(OrganisationId organisation) {
        return 1;
    }

    /** The texts of the two services. */
    static final class TestTexts {

        static final Map<String, ServiceText> CARD = Map.of(
                "it",
                        new ServiceText(
                                "Carta d’identità elettronica",
                                "Rilascio e rinnovo della carta d’identità.",
                                List.of("carta"),
                                List.of("La carta precedente", "Una foto recente", "La tessera sanitaria")),
                "de",
                        new ServiceText(
                                "Elektronische Identitätskarte",
                                "Ausstellung und Erneuerung der Identitätskarte.",
                                List.of("Ausweis"),
                                List.of("Die bisherige Karte", "Ein aktuelles Foto", "Die Gesundheitskarte")),
                "ar",
                        new ServiceText(
                                "بطاقة الهوية الإلكترونية",
                                "إصدار بطاقة الهوية وتجديدها.",
                                List.of("هوية"),
                                List.of("البطاقة السابقة", "صورة حديثة", "البطاقة الصحية")));

        static final Map<String, ServiceText> HOME = Map.of(
                "it",
                new ServiceText(
                        "Cambio di residenza", "Per chi arriva nel Comune o cambia casa.", List.of(), List.of()));

        private TestTexts() {}
    }
}
