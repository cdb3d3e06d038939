/**
 * Telegram through a bot (Bot API 9). {@link TelegramType} is the folder's face: how a bot is connected, spoken for and,
 * where Telegram cannot reach the hub, asked for what came.
 *
 * <p>The bot's token is a part of every address (<a href="https://core.telegram.org/bots/api#making-requests">Making
 * requests</a>), so no address of a call is ever shown, and whatever is told of a failure has the token cut out first.
 * A bot learns neither that its messages arrived nor that they were read nor that a customer deleted one, and it cannot
 * write to somebody who never wrote to it.
 */
@NullMarked
package one.nexus.integrations.telegram;

import org.jspecify.annotations.NullMarked;
