/**
 * The port between the hub and every foreign messaging protocol: what comes in ({@link InboundEvent}), what goes out
 * ({@link OutboundMessage}, {@link OutboundAction}) and how it ended ({@link SendResult}). A channel turns its
 * provider's payloads into these records and back; nothing here knows a provider's JSON, a database or a web server.
 */
@NullMarked
package one.nexus.integrations.channel;

import org.jspecify.annotations.NullMarked;
