package it.sportello.kiosk;

import it.sportello.api.BoothFrame;
import it.sportello.api.BranchId;
import it.sportello.api.CatalogueFrame;
import it.sportello.api.CatalogueFrame.ServiceCard;
import it.sportello.api.CatalogueFrame.ServiceText;
import it.sportello.api.CommandAnswer.TicketTaken;
import it.sportello.api.LineId;
import it.sportello.api.OfferFrame;
import it.sportello.api.OfferFrame.Availability;
import it.sportello.api.OfferFrame.ServiceOffer;
import it.sportello.api.OpeningHours;
import it.sportello.api.PlaceKind;
import it.sportello.api.ServiceId;
import it.sportello.api.ServicePointId;
import it.sportello.api.TicketId;
import it.sportello.api.WaitRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The office of a small town with eight services, for the tests. */
public final class SampleOffice {

    public static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");
    public static final BranchId BRANCH = new BranchId(new UUID(1, 1));
    public static final ServiceId CARD = service(1);
    public static final ServiceId PASSPORT = service(2);
    public static final ServiceId MOVING = service(3);
    public static final ServiceId WEDDING = service(7);

    public static final ServicePointId BOOTH = new ServicePointId(new UUID(4, 1));

    private SampleOffice() {}

    /** The booth, free or with that number awaited in it. */
    public static BoothFrame booth(long version, @Nullable String invited, int idleExperts) {
        var invitation = invited == null ? null : new BoothFrame.Invitation("k" + version, invited, NOW, 0, false);
        return new BoothFrame(BOOTH, version, NOW, "1", invitation, idleExperts);
    }

    /** The ticket of one who talks by video. */
    public static TicketTaken videoTicket() {
        var ticket = ticket(MOVING);
        return new TicketTaken(
                ticket.ticket(), MOVING, "V007", ticket.url(), PlaceKind.BOOTH, 2, new WaitRange(5, 10), NOW);
    }

    private static List<OpeningHours> hours() {
        return Stream.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)
                .map(day -> new OpeningHours(day, LocalTime.of(8, 30), LocalTime.of(13, 0)))
                .toList();
    }

    public static CatalogueFrame catalogue() {
        return new CatalogueFrame(
                BRANCH,
                1,
                NOW,
                "Comune di Valdoro",
                "Sede Centro",
                "Europe/Rome",
                "https://sportello.example",
                hours(),
                List.of(
                        card(
                                1,
                                2221,
                                PlaceKind.COUNTER,
                                words("carta", "documento"),
                                names(
                                        "Carta d’identità elettronica",
                                        "Rilascio e rinnovo della carta",
                                        "Elektronischer Personalausweis",
                                        "Ausstellung und Verlängerung des Ausweises",
                                        "بطاقة الهوية الإلكترونية",
                                        "إصدار البطاقة وتجديدها",
                                        "Identity card")),
                        card(
                                2,
                                11650,
                                PlaceKind.COUNTER,
                                words("viaggio", "estero"),
                                names(
                                        "Passaporto",
                                        "Richiesta e ritiro del passaporto",
                                        "Reisepass",
                                        "Antrag und Abholung des Reisepasses",
                                        "جواز السفر",
                                        "طلب الجواز واستلامه",
                                        "Passport")),
                        card(
                                3,
                                0,
                                PlaceKind.BOOTH,
                                words("trasloco", "casa nuova"),
                                names(
                                        "Cambio di residenza",
                                        "Dire al Comune il nuovo indirizzo",
                                        "Wohnsitzänderung nach Umzug",
                                        "Der Gemeinde die neue Adresse mitteilen",
                                        "تغيير محل الإقامة",
                                        "إبلاغ البلدية بالعنوان الجديد",
                                        "Change of address")),
                        card(
                                4,
                                0,
                                PlaceKind.COUNTER,
                                words("anagrafe", "nascita"),
                                names(
                                        "Certificati di anagrafe",
                                        "Nascita, residenza, stato di famiglia",
                                        "Meldebescheinigungen und Einwohnerregister",
                                        "Geburt, Wohnsitz, Familienstand",
                                        "شهادات السجل المدني",
                                        "الميلاد والإقامة وحالة الأسرة",
                                        "Certificates")),
                        card(
                                5,
                                0,
                                PlaceKind.COUNTER,
                                words("tassa", "rifiuti"),
                                names(
                                        "Tassa sui rifiuti",
                                        "Iscrizione, riduzioni, pagamenti",
                                        "Abfallgebühr",
                                        "Anmeldung, Ermäßigung, Zahlung",
                                        "رسوم النفايات",
                                        "التسجيل والتخفيض والدفع",
                                        "Waste tax")),
                        card(
                                6,
                                0,
                                PlaceKind.REMOTE,
                                words("scuola", "mensa"),
                                names(
                                        "Scuola e mensa",
                                        "Iscrizione e buoni pasto",
                                        "Schule und Schulverpflegung",
                                        "Anmeldung und Essensgutscheine",
                                        "المدرسة والمطعم المدرسي",
                                        "التسجيل وقسائم الطعام",
                                        "School")),
                        card(
                                7,
                                0,
                                PlaceKind.COUNTER,
                                words("nozze", "sposarsi"),
                                names(
                                        "Matrimonio civile",
                                        "Pubblicazioni e data",
                                        "Standesamtliche Trauung",
                                        "Aufgebot und Termin",
                                        "الزواج المدني",
                                        "الإعلان والموعد",
                                        "Wedding")),
                        card(
                                8,
                                0,
                                PlaceKind.COUNTER,
                                words("cane", "animali"),
                                names(
                                        "Animali domestici",
                                        "Registrazione del cane",
                                        "Haustiere",
                                        "Anmeldung des Hundes",
                                        "الحيوانات الأليفة",
                                        "تسجيل الكلب",
                                        "Pets"))));
    }

    /** All services open; the wedding closed until tomorrow, the passport without an expert. */
    public static OfferFrame offer(long version) {
        return new OfferFrame(
                BRANCH,
                version,
                NOW.plusSeconds(version),
                List.of(
                        open(1, 5, new WaitRange(10, 20)),
                        new ServiceOffer(PASSPORT, Availability.NOBODY_ON_DUTY, null, 2, null, 0),
                        open(3, 0, new WaitRange(0, 0)),
                        open(4, 1, new WaitRange(5, 5)),
                        open(5, 3, new WaitRange(5, 15)),
                        open(6, 12, new WaitRange(40, 70)),
                        new ServiceOffer(
                                WEDDING, Availability.CLOSED_TODAY, Instant.parse("2026-11-25T07:30:00Z"), 0, null, 0),
                        open(8, 0, new WaitRange(0, 5))));
    }

    public static TicketTaken ticket(ServiceId service) {
        return new TicketTaken(
                new TicketId(new UUID(9, 42)),
                service,
                "A042",
                "https://sportello.example/q/3q2-7wEXAMPLEtoken0123",
                PlaceKind.COUNTER,
                5,
                new WaitRange(10, 20),
                NOW);
    }

    private static ServiceOffer open(int number, int waiting, WaitRange wait) {
        return new ServiceOffer(service(number), Availability.OPEN, null, waiting, wait, 2);
    }

    private static ServiceId service(int number) {
        return new ServiceId(new UUID(2, number));
    }

    private static List<String> words(String... words) {
        return List.of(words);
    }

    private static Map<String, ServiceText> names(
            String it, String itSummary, String de, String deSummary, String ar, String arSummary, String en) {
        return Map.of(
                "it",
                        new ServiceText(
                                it,
                                itSummary,
                                List.of(),
                                List.of("Un documento di riconoscimento", "La tessera sanitaria")),
                "de",
                        new ServiceText(
                                de,
                                deSummary,
                                List.of("Umzug"),
                                List.of("Einen gültigen Lichtbildausweis", "Die Gesundheitskarte")),
                "ar", new ServiceText(ar, arSummary, List.of(), List.of("وثيقة هوية", "البطاقة الصحية")),
                "en", new ServiceText(en, en, List.of(), List.of("An identity document")));
    }

    private static ServiceCard card(
            int number, int fee, PlaceKind place, List<String> words, Map<String, ServiceText> texts) {
        var all = new java.util.HashMap<>(texts);
        var italian = texts.get("it");
        all.put("it", new ServiceText(italian.name(), italian.summary(), words, italian.papers()));
        if (number != 3) {
            var german = texts.get("de");
            all.put("de", new ServiceText(german.name(), german.summary(), List.of(), german.papers()));
        }
        return new ServiceCard(
                service(number), new LineId(new UUID(3, number)), "S" + number, "A", fee, 10, place, all);
    }
}
