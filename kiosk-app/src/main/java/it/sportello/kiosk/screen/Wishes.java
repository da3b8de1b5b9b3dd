package it.sportello.kiosk.screen;

import it.sportello.face.Language;
import it.sportello.kiosk.help.CallState;
import it.sportello.kiosk.visit.Comfort;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What a citizen may wish at any moment, whatever the visit is about.
 *
 * @param comfort to see, hear or reach the screen better
 * @param language to read another language
 * @param stay to have more time
 * @param person to have somebody come; told how that goes
 */
record Wishes(
        Consumer<UnaryOperator<Comfort>> comfort,
        Consumer<Language> language,
        Runnable stay,
        Consumer<Consumer<CallState>> person) {}
