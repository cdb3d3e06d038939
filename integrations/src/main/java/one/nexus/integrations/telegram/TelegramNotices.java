package one.nexus.integrations.telegram;

import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.GroupNamed;
import one.nexus.integrations.channel.InboundEvent.Ignored;
import one.nexus.integrations.channel.InboundEvent.Reason;
import one.nexus.integrations.channel.Shortened;
import one.nexus.integrations.json.Json;

import java.util.Optional;
import java.util.Set;

/** Messages in which nobody says anything (Bot API, "Message", service messages), and those of a kind not known here. */
final class TelegramNotices {

    private static final Set<String> MEMBERS = Set.of("new_chat_members", "new_chat_member", "new_chat_participant",
            "left_chat_member", "left_chat_participant");
    private static final Set<String> NAMES = Set.of("new_chat_title", "group_chat_created",
            "supergroup_chat_created");
    private static final Set<String> GROUP = Set.of("new_chat_photo", "delete_chat_photo", "channel_chat_created",
            "migrate_to_chat_id", "migrate_from_chat_id", "forum_topic_created", "forum_topic_edited",
            "forum_topic_closed", "forum_topic_reopened", "general_forum_topic_hidden",
            "general_forum_topic_unhidden", "video_chat_scheduled", "video_chat_started", "video_chat_ended",
            "video_chat_participants_invited", "boost_added");
    private static final Set<String> CHAT = Set.of("pinned_message", "message_auto_delete_timer_changed",
            "chat_background_set", "write_access_allowed", "connected_website", "proximity_alert_triggered",
            "giveaway_created", "giveaway_completed", "direct_message_price_changed", "paid_message_price_changed");

    /** What surrounds the content of a message, whatever it is. */
    private static final Set<String> SURROUNDINGS = Set.of("message_id", "message_thread_id", "direct_messages_topic",
            "from", "sender_chat", "sender_boost_count", "sender_business_bot", "date", "business_connection_id",
            "chat",
            "forward_origin", "forward_from", "forward_from_chat", "forward_from_message_id", "forward_signature",
            "forward_sender_name", "forward_date", "is_topic_message", "is_automatic_forward", "reply_to_message",
            "external_reply", "quote", "reply_to_story", "reply_to_checklist_task_id", "via_bot", "edit_date",
            "has_protected_content", "is_from_offline", "is_paid_post", "media_group_id", "author_signature",
            "paid_star_count", "entities", "caption", "caption_entities", "link_preview_options", "effect_id",
            "show_caption_above_media", "has_media_spoiler", "reply_markup", "suggested_post_info");

    private TelegramNotices() {}

    /** What the network notes about the chat; empty when somebody says something. */
    static Optional<InboundEvent> read(TelegramUpdate update, TelegramPlace place) {
        Json message = update.payload();
        if (has(message, NAMES)) {
            Optional<String> name = message.text("new_chat_title").map(Shortened::name).or(place::title);
            return Optional.of(name.<InboundEvent>map(title -> new GroupNamed(update.envelope(), place.toChat(), title))
                    .orElseGet(() -> new Ignored(update.envelope(), Reason.GROUP_CHANGE)));
        }
        return reason(message).map(reason -> new Ignored(update.envelope(), reason));
    }

    private static Optional<Reason> reason(Json message) {
        if (has(message, MEMBERS)) {
            return Optional.of(Reason.GROUP_MEMBERS);
        }
        if (has(message, GROUP)) {
            return Optional.of(Reason.GROUP_CHANGE);
        }
        return has(message, CHAT) ? Optional.of(Reason.CHAT_NOTICE) : Optional.empty();
    }

    private static boolean has(Json message, Set<String> names) {
        return names.stream().anyMatch(name -> message.at(name).isPresent());
    }

    /** A message is one field beside its surroundings; Telegram makes new ones several times a year. */
    static Content unsupported(Json message) {
        return new Content.Unsupported(TelegramUpdate.fields(message).filter(name -> !SURROUNDINGS.contains(name))
                .findFirst().orElse("empty"));
    }
}
