package one.nexus.integrations.notificame;

import one.nexus.integrations.channel.ContactCard;
import one.nexus.integrations.channel.OutboundMessage;
import one.nexus.integrations.channel.OutboundMessage.Body;
import one.nexus.integrations.channel.OutboundMessage.Card;
import one.nexus.integrations.channel.OutboundMessage.Choices;
import one.nexus.integrations.channel.OutboundMessage.File;
import one.nexus.integrations.channel.OutboundMessage.Location;
import one.nexus.integrations.channel.OutboundMessage.Source;
import one.nexus.integrations.channel.OutboundMessage.Template;
import one.nexus.integrations.channel.OutboundMessage.Text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Messages as the bodies of calls, in the order in which they are to be made. Pure. */
record NotificameEncoder(Line line) {

    List<Map<String, Object>> encode(OutboundMessage message) {
        return contents(message.content()).map(content -> {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("from", line.id());
            body.put("to", MessageReader.recipient(message.chatKey()));
            body.put("contents", List.of(content));
            return body;
        }).toList();
    }

    /** What is known here under no name that every network behind it has is said in words. */
    private Stream<Map<String, Object>> contents(Body body) {
        return switch (body) {
            case Text text -> texts(text.text());
            case File file -> file(file);
            case Location place -> contents(words(place));
            case Card card -> contents(words(card.card()));
            case Choices choices -> contents(choices.inWords());
            case Template template -> contents(template.inWords());
        };
    }

    private Stream<Map<String, Object>> texts(String words) {
        return line.market().parts(words).stream().map(part -> {
            Map<String, Object> content = new LinkedHashMap<>();
            content.put("type", "text");
            content.put("text", part);
            return content;
        });
    }

    /** NotificaMe fetches files itself; whoever sends bytes was refused before. */
    private Stream<Map<String, Object>> file(File file) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("type", "file");
        content.put("fileUrl", file.source() instanceof Source.Link link ? link.url() : "");
        content.put("fileMimeType", FileKinds.word(file.kind()));
        List<String> words = file.caption().filter(text -> !text.isBlank())
                .map(text -> line.market().parts(text)).orElse(List.of());
        boolean beside = line.market().captions() && !words.isEmpty();
        if (beside) {
            content.put("fileCaption", words.getFirst());
        }
        file.fileName().filter(name -> !name.isBlank()).ifPresent(name -> content.put("fileName", name));
        return Stream.concat(Stream.of(content), words.stream().skip(beside ? 1 : 0).flatMap(this::texts));
    }

    private static Text words(Location place) {
        String map = String.format(Locale.ROOT, "https://maps.google.com/?q=%.6f,%.6f", place.latitude(),
                place.longitude());
        return new Text(place.title().isBlank() ? map : place.title() + "\n" + map, true);
    }

    private static Text words(ContactCard card) {
        return new Text(Stream.concat(Optional.of(card.name()).filter(name -> !name.isBlank()).stream(),
                card.phones().stream().map(ContactCard.Phone::number)).collect(Collectors.joining("\n")), false);
    }
}
