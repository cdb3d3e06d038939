package one.nexus.hub.channel;

import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.ChannelType;
import one.nexus.integrations.channel.Download;
import one.nexus.integrations.channel.SetupField;
import one.nexus.integrations.program.CallbackLog;
import one.nexus.integrations.webchat.Visitors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The console puts the ids of a channel's texts together: that each of them is there is proven here. */
class ChannelTextsTest {

    private static final Path MESSAGES = Path.of("console/src/features/channel/messages");

    @ParameterizedTest
    @ValueSource(strings = {"pt-BR", "en", "ru"})
    void everythingAChannelAsksForHasItsWords(String language) throws IOException {
        String texts = Files.readString(MESSAGES.resolve(language + ".json"));
        for (ChannelType type : new ChannelTypes("http://127.0.0.1:1", "http://127.0.0.1:1", "", "", "v25.0", nobody(),
                new NoLog())
                .all()) {
            String kind = "channel." + type.kind().code() + ".";
            Stream<String> asked = type.fields().stream().flatMap(field -> words(field).stream());
            Stream.concat(Stream.of("title", "about", "connect", "name.example", "step.1"), asked)
                    .forEach(word -> assertThat(texts).contains("\"" + kind + word + "\""));
        }
    }

    private static Visitors nobody() {
        return new Visitors() {

            @Override
            public Handed hand(String inbox, String chat) {
                return Handed.NOBODY;
            }

            @Override
            public Download file(String reference, long limit) {
                return new Download.Gone("no file");
            }
        };
    }

    /** Nothing is told to any program here. */
    private static final class NoLog implements CallbackLog {

        @Override
        public Begun begun(ChannelAccount account, Callback callback) {
            return new Begun(1, Instant.EPOCH);
        }

        @Override
        public void ended(ChannelAccount account, Callback callback, Outcome outcome) {
            // nowhere
        }
    }

    private static List<String> words(SetupField field) {
        return Stream.concat(Stream.of(field.name()), field.choices().stream()
                .flatMap(word -> Stream.of(field.name() + "." + word, field.name() + "." + word + ".about"))).toList();
    }
}
