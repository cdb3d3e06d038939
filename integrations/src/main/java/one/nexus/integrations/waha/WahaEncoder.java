package one.nexus.integrations.waha;

import one.nexus.integrations.channel.ContactCard;
import one.nexus.integrations.channel.OutboundAction;
import one.nexus.integrations.channel.OutboundAction.Edit;
import one.nexus.integrations.channel.OutboundAction.MarkRead;
import one.nexus.integrations.channel.OutboundAction.React;
import one.nexus.integrations.channel.OutboundAction.Revoke;
import one.nexus.integrations.channel.OutboundAction.StartTyping;
import one.nexus.integrations.channel.OutboundAction.StopTyping;
import one.nexus.integrations.channel.OutboundMessage;
import one.nexus.integrations.channel.OutboundMessage.Card;
import one.nexus.integrations.channel.OutboundMessage.Choices;
import one.nexus.integrations.channel.OutboundMessage.File;
import one.nexus.integrations.channel.OutboundMessage.Location;
import one.nexus.integrations.channel.OutboundMessage.Source;
import one.nexus.integrations.channel.OutboundMessage.Template;
import one.nexus.integrations.channel.OutboundMessage.Text;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Messages and actions as WAHA's requests (WAHA docs, "Send messages"). Pure. */
record WahaEncoder(String session) {

    WahaRequest encode(OutboundMessage message) {
        return switch (message.content()) {
            case Text text -> text(message, text);
            case File file -> file(message, file);
            case Location place -> location(message, place);
            case Card card -> card(message, card.card());
            case Choices choices -> text(message, choices.inWords());
            case Template template -> text(message, template.inWords());
        };
    }

    WahaRequest encode(OutboundAction action) {
        return switch (action) {
            case React react -> WahaRequest.put(Map.of("session", session, "messageId", react.messageId(), "reaction",
                    react.emoji().orElse("")), "api", "reaction");
            case Edit edit -> WahaRequest.put(Map.of("text", edit.text(), "linkPreview", false), "api", session,
                    "chats", edit.chatKey(), "messages", edit.messageId());
            case Revoke revoke -> WahaRequest.delete("api", session, "chats", revoke.chatKey(), "messages",
                    revoke.messageId());
            case MarkRead read -> seen(read);
            case StartTyping typing -> WahaRequest.post(chat(typing.chatKey()), "api", "startTyping");
            case StopTyping typing -> WahaRequest.post(chat(typing.chatKey()), "api", "stopTyping");
        };
    }

    private WahaRequest text(OutboundMessage message, Text text) {
        Map<String, Object> body = start(message);
        body.put("text", text.text());
        body.put("linkPreview", text.preview());
        message.reservedId().ifPresent(id -> body.put("id", id));
        return WahaRequest.post(body, "api", "sendText");
    }

    /** Media requests have no {@code id}: their echo is matched by what it says. */
    private WahaRequest file(OutboundMessage message, File file) {
        Map<String, Object> body = start(message);
        body.put("file", attachment(file));
        String mimeType = file.mimeType().toLowerCase(Locale.ROOT);
        String call = switch (file.kind()) {
            // WhatsApp converts no picture: anything but these arrives broken, so it goes as a file
            case IMAGE -> mimeType.equals("image/jpeg") || mimeType.equals("image/png") ? "sendImage" : "sendFile";
            case VIDEO -> "sendVideo";
            case VOICE -> "sendVoice";
            case AUDIO, DOCUMENT, STICKER -> "sendFile";
        };
        boolean convertible = call.equals("sendVideo") || call.equals("sendVoice");
        if (convertible) {
            // the type does not tell the codec, and WhatsApp plays only H.264 and mono Opus
            body.put("convert", true);
        }
        if (call.equals("sendVideo")) {
            body.put("asNote", false);
        }
        file.caption().filter(caption -> !call.equals("sendVoice")).ifPresent(caption -> body.put("caption", caption));
        return WahaRequest.post(body, "api", call);
    }

    private static Map<String, Object> attachment(File file) {
        Map<String, Object> attachment = new LinkedHashMap<>();
        attachment.put("mimetype", file.mimeType());
        file.fileName().ifPresent(name -> attachment.put("filename", name));
        switch (file.source()) {
            case Source.Link link -> attachment.put("url", link.url());
            case Source.Bytes content -> attachment.put("data", Base64.getEncoder().encodeToString(content.bytes()));
        }
        return attachment;
    }

    private WahaRequest location(OutboundMessage message, Location place) {
        Map<String, Object> body = start(message);
        body.put("latitude", place.latitude());
        body.put("longitude", place.longitude());
        body.put("title", place.title());
        message.reservedId().ifPresent(id -> body.put("id", id));
        return WahaRequest.post(body, "api", "sendLocation");
    }

    private WahaRequest card(OutboundMessage message, ContactCard card) {
        Map<String, Object> contact = new LinkedHashMap<>();
        contact.put("fullName", card.name());
        card.organisation().ifPresent(name -> contact.put("organization", name));
        card.phones().stream().findFirst().ifPresent(phone -> {
            contact.put("phoneNumber", phone.number());
            phone.account().ifPresent(account -> contact.put("whatsappId", account.value()));
        });
        Map<String, Object> body = start(message);
        body.put("contacts", List.of(contact));
        message.reservedId().ifPresent(id -> body.put("id", id));
        return WahaRequest.post(body, "api", "sendContactVcard");
    }

    private WahaRequest seen(MarkRead read) {
        Map<String, Object> body = chat(read.chatKey());
        body.put("messageIds", read.messageIds());
        read.participant().ifPresent(address -> body.put("participant", WahaChatId.of(address).key()));
        return WahaRequest.post(body, "api", "sendSeen");
    }

    private Map<String, Object> start(OutboundMessage message) {
        Map<String, Object> body = chat(message.chatKey());
        message.replyTo().ifPresent(id -> body.put("reply_to", id));
        return body;
    }

    private Map<String, Object> chat(String chatKey) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("session", session);
        body.put("chatId", chatKey);
        return body;
    }
}
