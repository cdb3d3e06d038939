/**
 * Any of the networks that NotificaMe Hub leads to (its API is a relative of Zenvia's). {@link NotificameType} is the
 * folder's face: one inbox is one channel of an account there.
 *
 * <p>NotificaMe signs nothing that it delivers: whoever knows the address may say anything, so the secret is in the address.
 * Its status codes do not say how a call ended, the body does. Its times name no zone. A message has an id of NotificaMe
 * and one of the network, and receipts may use either.
 */
@NullMarked
package one.nexus.integrations.notificame;

import org.jspecify.annotations.NullMarked;
