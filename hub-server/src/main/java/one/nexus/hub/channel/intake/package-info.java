/** What comes in: webhooks, and what is fetched when a webhook was lost. Everything ends in {@code channel.Intake}. */
@NullMarked
package one.nexus.hub.channel.intake;

import org.jspecify.annotations.NullMarked;
