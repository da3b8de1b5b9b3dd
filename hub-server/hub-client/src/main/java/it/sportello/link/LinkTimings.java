package it.sportello.link;

import java.time.Duration;

/**
 * How patient a link is.
 *
 * @param connect until the connection stands
 * @param handshake from the first attempt to the hub's welcome
 * @param ping between two pings; a link that answered one counts as steady
 * @param silence after which a hub that says nothing, not even to pings, counts as gone; whole pings
 * @param firstRetry after a connection that failed; doubled at each further failure
 * @param longestRetry the most it is doubled to
 * @param deniedRetry after the hub has turned the device away
 * @param tryAgain until a command is sent again that the hub could not decide
 * @param asking how long the answer to a question of the moment is awaited
 * @param frames how old the frames on disk may be
 */
public record LinkTimings(
        Duration connect,
        Duration handshake,
        Duration ping,
        Duration silence,
        Duration firstRetry,
        Duration longestRetry,
        Duration deniedRetry,
        Duration tryAgain,
        Duration asking,
        Duration frames) {

    /** Those of every device in an office. */
    public static final LinkTimings STANDARD = new LinkTimings(
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofMillis(250),
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(1));
}
