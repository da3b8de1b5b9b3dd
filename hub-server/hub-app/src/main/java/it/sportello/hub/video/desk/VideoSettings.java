package it.sportello.hub.video.desk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code sportello.video.*}.
 *
 * @param awayLimit how long the citizen of a session may stay away before the ticket is set aside
 * @param keep how long chat and documents are kept after the ticket ended
 * @param maxLinks open connections on this node, with those that have not shown a pass yet
 * @param messagesPerMinute from one participant, in the long run
 * @param messageBurst from one participant at once, as when two begin to connect
 * @param handshake within which a pass must have been shown
 * @param ping how often each link is tried; one that does not answer twice is cut
 * @param look how often the rooms are looked through for what was missed
 * @param lease after which a node that gives no sign of life is dead
 */
@ConfigurationProperties("sportello.video")
public record VideoSettings(
        @DefaultValue("3m") Duration awayLimit,
        @DefaultValue("24h") Duration keep,
        @DefaultValue("2000") int maxLinks,
        @DefaultValue("600") int messagesPerMinute,
        @DefaultValue("300") int messageBurst,
        @DefaultValue("10s") Duration handshake,
        @DefaultValue("10s") Duration ping,
        @DefaultValue("5s") Duration look,
        @DefaultValue("15s") Duration lease) {}
