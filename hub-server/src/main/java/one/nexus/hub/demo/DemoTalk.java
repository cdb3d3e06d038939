package one.nexus.hub.demo;

import one.nexus.hub.conversation.KnownMessages;
import one.nexus.hub.conversation.sending.EarlierWords;
import one.nexus.hub.media.FileId;
import one.nexus.hub.media.Files;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.ContactCard;
import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.MediaKind;
import one.nexus.integrations.channel.MediaRef;
import one.nexus.integrations.channel.MessageKey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import jakarta.inject.Singleton;

/** Says the lines of one conversation: the customer's through the intake, the team's through what the team writes with. */
@Singleton
class DemoTalk {

    private static final Duration BETWEEN = Duration.ofSeconds(95);

    private final DemoCustomers customers;
    private final DemoPlaces places;
    private final DemoInboxes inboxes;
    private final EarlierWords words;
    private final KnownMessages messages;
    private final Files files;

    DemoTalk(DemoCustomers customers, DemoPlaces places, DemoInboxes inboxes, EarlierWords words,
            KnownMessages messages,
            Files files) {
        this.customers = customers;
        this.places = places;
        this.inboxes = inboxes;
        this.words = words;
        this.messages = messages;
        this.files = files;
    }

    /** A line and where it belongs. */
    private record Spoken(Script script, Script.Line line, int number, Instant at, DemoPlaces.Place place) {

        /** The same at every start, so that a line is said once. */
        String bareId() {
            return bareId(number);
        }

        String bareId(int other) {
            return "3ADEMO%s%04d".formatted(script.phone(), other);
        }

        /** The number of the customer's last message before this line. */
        int lastOfCustomer() {
            for (int before = number - 1; before >= 0; before--) {
                Script.Line line = script.lines().get(before);
                if (line.byCustomer() && !line.act().equals("edit") && !line.act().equals("revoke")) {
                    return before;
                }
            }
            throw new IllegalStateException("the customer has said nothing yet");
        }
    }

    /** Says all lines. @return the conversation's id */
    long say(Script script, DemoPlaces.Place place, Map<String, DemoTeam.Signed> team, Instant now) {
        Instant end = now.minus(Duration.ofMinutes(script.minutesAgo()));
        int last = script.lines().size() - 1;
        for (int number = 0; number <= last; number++) {
            Instant at = Instant.ofEpochSecond(end.minus(BETWEEN.multipliedBy(last - number)).getEpochSecond());
            var spoken = new Spoken(script, script.lines().get(number), number, at, place);
            if (spoken.line().byCustomer()) {
                byCustomer(spoken);
            } else {
                byTeam(spoken, Optional.ofNullable(team.get(spoken.line().who())).orElseThrow());
            }
        }
        return found(place, "3ADEMO%s%04d".formatted(script.phone(), 0)).conversationId();
    }

    private KnownMessages.Found found(DemoPlaces.Place place, String bareId) {
        return messages.find(place.organisation(), place.inbox().value(), false, bareId).orElseThrow();
    }

    private void byCustomer(Spoken spoken) {
        var chat = DemoCustomers.chat(spoken.script().phone());
        var envelope = DemoCustomers.envelope(spoken.at());
        switch (spoken.line().act()) {
            case "edit" -> customers.tell(spoken.place(), spoken.at(), new InboundEvent.MessageEdited(envelope, chat,
                    new MessageKey(false, spoken.bareId(spoken.lastOfCustomer())), spoken.line().text(), spoken.at()));
            case "revoke" -> customers.tell(spoken.place(), spoken.at(), new InboundEvent.MessageRevoked(envelope, chat,
                    new MessageKey(false, spoken.bareId(spoken.lastOfCustomer())), spoken.at()));
            default -> customers.say(spoken.place(), new DemoCustomers.Words(spoken.script().phone(),
                    spoken.script().name(), spoken.bareId(), content(spoken), spoken.at()));
        }
    }

    private Content content(Spoken spoken) {
        Script.Line line = spoken.line();
        String[] details = line.detail().split(" ");
        return switch (line.act()) {
            case "location" -> new Content.Location(Double.parseDouble(details[0]), Double.parseDouble(details[1]),
                    Optional.of(line.detail().substring(details[0].length() + details[1].length() + 2)),
                    Optional.empty(),
                    false);
            case "contact" -> card(line.detail());
            case "image", "voice", "audio", "document" -> media(spoken);
            default -> new Content.Text(line.text());
        };
    }

    private static Content card(String detail) {
        int plus = detail.indexOf('+');
        return new Content.ContactCards(List.of(new ContactCard(detail.substring(0, plus).strip(), Optional.empty(),
                List.of(new ContactCard.Phone(detail.substring(plus), Optional.empty())), List.of())));
    }

    private Content media(Spoken spoken) {
        DrawnFile file = DrawnFile.of(spoken.line().act(), spoken.line().detail());
        String name = spoken.bareId() + file.name().substring(file.name().lastIndexOf('.'));
        places.offer(name, file);
        var reference = new MediaRef(spoken.script().phone() + "@c.us", spoken.bareId(),
                Optional.of(inboxes.address() + "/api/files/demo/" + name), Optional.of(file.mime()),
                spoken.line().act().equals("document") ? Optional.of(file.name()) : Optional.empty(),
                OptionalLong.of(file.bytes().length), Optional.empty());
        return new Content.Media(MediaKind.valueOf(spoken.line().act().toUpperCase(Locale.ROOT)),
                Optional.of(spoken.line().text()).filter(text -> !text.isBlank()), reference,
                OptionalInt.empty());
    }

    private void byTeam(Spoken spoken, DemoTeam.Signed member) {
        KnownMessages.Found before = found(spoken.place(), spoken.bareId(spoken.lastOfCustomer()));
        if (spoken.line().act().equals("react")) {
            member.hands().put("/api/conversation/conversations/%d/messages/%d/reaction"
                    .formatted(before.conversationId(), before.messageId()), Map.of("emoji", spoken.line().detail()));
            return;
        }
        Optional<FileId> file = spoken.line().act().equals("text")
                ? Optional.empty()
                : Optional.of(kept(member.caller().organisation(), spoken.line()));
        words.write(member.caller(), before.conversationId(), new EarlierWords.Said(spoken.line().note(),
                spoken.line().text(), file, spoken.at(), spoken.bareId()));
    }

    private FileId kept(OrganisationId organisation, Script.Line line) {
        DrawnFile drawn = DrawnFile.of(line.act(), line.detail());
        try {
            return files.keep(organisation, new ByteArrayInputStream(drawn.bytes()), drawn.name(), Files.LARGEST).id();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
