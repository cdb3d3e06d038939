/**
 * Plumbing without a business word: the two databases and their organisation scope, outbox, queues, storage, schedules,
 * secrets, problem details, the embedded servers.
 */
@Feature(name = "platform", uses = "shared")
@NullMarked
package one.nexus.hub.platform;

import one.nexus.hub.Feature;

import org.jspecify.annotations.NullMarked;
