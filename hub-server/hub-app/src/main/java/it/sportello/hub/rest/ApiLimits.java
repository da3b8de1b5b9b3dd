package it.sportello.hub.rest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one address may call the interface within a minute.
 *
 * @param requests of any kind
 */
@ConfigurationProperties("sportello.api.per-minute")
record ApiLimits(@DefaultValue("1200") int requests) {}
