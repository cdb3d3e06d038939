/**
 * The live chat of a web site. Its provider is the hub itself: what visitors do is handed in as signed deliveries, and what
 * is sent to them lies where they look. Only what a network has besides (who visits, their files) is asked of
 * {@link one.nexus.integrations.webchat.Visitors}.
 */
@NullMarked
package one.nexus.integrations.webchat;

import org.jspecify.annotations.NullMarked;
