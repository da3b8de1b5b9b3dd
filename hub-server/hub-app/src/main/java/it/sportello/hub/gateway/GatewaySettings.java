package it.sportello.hub.gateway;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of the gateway.
 *
 * @param maxLinks open connections on this node, with those that have not proved themselves yet
 * @param enrolmentsPerMinute tries to enrol from one address
 * @param messagesPerMinute from one device, in the long run
 * @param messageBurst from one device at once, as when its outbox is sent again
 * @param handshake within which a device must have proved itself
 * @param idle after which a silent connection is closed; devices ping every five seconds
 * @param check how often the open links are checked against the register of devices
 */
@ConfigurationProperties("sportello.gateway")
record GatewaySettings(
        @DefaultValue("5000") int maxLinks,
        @DefaultValue("10") int enrolmentsPerMinute,
        @DefaultValue("600") int messagesPerMinute,
        @DefaultValue("500") int messageBurst,
        @DefaultValue("10s") Duration handshake,
        @DefaultValue("30s") Duration idle,
        @DefaultValue("30s") Duration check) {}
