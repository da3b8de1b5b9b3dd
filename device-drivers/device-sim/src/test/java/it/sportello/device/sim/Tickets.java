package it.sportello.device.sim;

import it.sportello.device.Direction;
import it.sportello.device.paper.TicketContent;

/** Tickets as the offices of the tests hand them out. */
final class Tickets {
    static final String URL = "https://sportello.comune.example.it/q/3q2-7wAAAAAaGVsbG8gd29ybGQx";

    private Tickets() {}

    static TicketContent italian() {
        return TicketContent.of("A137", URL)
                .withOffice("Comune di Civitanova", "Sede di Piazza Libertà")
                .withService("Carta d’identità elettronica")
                .withLine("Persone in attesa prima di te", "7")
                .withLine("Attesa prevista", "12–20 min")
                .withLine("Diritti da pagare", "16,79 €")
                .withLine("Luogo", "Sportelli 1–4, piano terra")
                .withQrCaption("Segui la coda sul telefono")
                .withFooter("lunedì 23 novembre 2026, ore 10:42", "Il numero vale solo oggi.");
    }

    static TicketContent german() {
        return TicketContent.of("B009", URL)
                .withOffice("Gemeinde Brixen", "Bürgerservicezentrum Große Lauben")
                .withService("Wohnsitzanmeldung und Aufenthaltsbescheinigung für Familienangehörige")
                .withLine("Voraussichtliche Wartezeit", "35–50 Minuten")
                .withLine("Wartende vor Ihnen in allen Warteschlangen", "vierundzwanzig Personen")
                .withQrCaption("Warteschlange auf dem Telefon verfolgen")
                .withFooter("Montag, 23. November 2026, 10:42 Uhr")
                .withCopyMark("KOPIE");
    }

    static TicketContent arabic() {
        return TicketContent.of("C042", URL)
                .withOffice("Comune di Civitanova", "ساحة الحرية")
                .withService("بطاقة الهوية الإلكترونية")
                .withLine("عدد الأشخاص قبلك", "7")
                .withLine("وقت الانتظار المتوقع", "12–20 دقيقة")
                .withLine("الرسوم", "16,79 €")
                .withQrCaption("تابع الدور على هاتفك")
                .withFooter("الاثنين 23 نوفمبر 2026، الساعة 10:42")
                .with(Direction.RIGHT_TO_LEFT);
    }

    static TicketContent ukrainian() {
        return TicketContent.of("D001", URL).withService("Реєстрація місця проживання");
    }
}
