package one.nexus.integrations.waha;

import okhttp3.OkHttpClient;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.ContactCard;
import one.nexus.integrations.channel.MediaKind;
import one.nexus.integrations.channel.OutboundAction;
import one.nexus.integrations.channel.OutboundAction.Edit;
import one.nexus.integrations.channel.OutboundAction.MarkRead;
import one.nexus.integrations.channel.OutboundAction.React;
import one.nexus.integrations.channel.OutboundAction.Revoke;
import one.nexus.integrations.channel.OutboundAction.StartTyping;
import one.nexus.integrations.channel.OutboundAction.StopTyping;
import one.nexus.integrations.channel.OutboundMessage;
import one.nexus.integrations.channel.OutboundMessage.Body;
import one.nexus.integrations.channel.OutboundMessage.File;
import one.nexus.integrations.channel.OutboundMessage.Source;
import one.nexus.integrations.channel.Party;
import one.nexus.integrations.channel.SendResult;
import one.nexus.integrations.channel.SendResult.Code;
import one.nexus.integrations.channel.SendResult.Rejected;
import one.nexus.integrations.http.AddressPolicy;
import one.nexus.integrations.http.GuardedHttp;
import one.nexus.integrations.http.Timeouts;
import one.nexus.integrations.waha.Answer.Failed;
import one.nexus.integrations.waha.Answer.Problem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * One request of each kind against a server that refuses what breaks WAHA's OpenAPI document, such as Prism in mock mode:
 * {@code mvn -pl integrations test -Dgroups=contract -Dwaha.contract.url=http://127.0.0.1:4010}.
 */
@Tag("contract")
class WahaContractTest {

    private static final String URL = System.getProperty("waha.contract.url", "");
    private static final String CHAT = "558591234567@c.us";
    private static final String ID = "true_558591234567@c.us_3EB0D843AE0A0000000001";
    private static final Party OWN = new Party(List.of(), Optional.empty());

    @BeforeAll
    static void needsAServer() {
        if (URL.isEmpty()) {
            System.err.println("WAHA's contract is not checked: no server is named by -Dwaha.contract.url.");
        }
        assumeTrue(!URL.isEmpty(), "no server is named by -Dwaha.contract.url");
    }

    @TestFactory
    Stream<DynamicTest> sendsEveryMessageAsDocumented() {
        Source link = new Source.Link("http://hub:8080/media/f");
        ContactCard card = new ContactCard("Bruno", Optional.of("Aurora"),
                List.of(new ContactCard.Phone("+55 11 98765-4321",
                        Optional.of(Address.whatsAppPhone("5511987654321")))),
                List.of());
        List<Body> bodies = List.of(new OutboundMessage.Text("Olá", true), file(MediaKind.IMAGE, "image/jpeg", link),
                file(MediaKind.IMAGE, "image/png", new Source.Bytes(new byte[]{1, 2, 3})),
                file(MediaKind.VIDEO, "video/mp4", link), file(MediaKind.VOICE, "audio/webm", link),
                file(MediaKind.AUDIO, "audio/mpeg", link), file(MediaKind.DOCUMENT, "application/pdf", link),
                new OutboundMessage.Location(-3.7, -38.5, "Loja"), new OutboundMessage.Card(card));
        return bodies.stream().flatMap(body -> Stream.of(
                new OutboundMessage(CHAT, body, Optional.empty(), Optional.empty()),
                new OutboundMessage(CHAT, body, Optional.of(ID), Optional.of("3EB0D843AE0A0000000001"))))
                .map(message -> DynamicTest.dynamicTest(message.content().toString(),
                        () -> assertKept(api().messages().send(message))));
    }

    @TestFactory
    Stream<DynamicTest> actsAsDocumented() {
        List<OutboundAction> actions = List.of(new React(CHAT, ID, Optional.of("👍")),
                new React(CHAT, ID, Optional.empty()), new Edit(CHAT, ID, "Olá!"), new Revoke(CHAT, ID),
                new MarkRead(CHAT, List.of(ID), Optional.of(Address.whatsAppLid("184467440737095"))),
                new StartTyping(CHAT), new StopTyping(CHAT));
        return actions.stream().map(action -> DynamicTest.dynamicTest(action.toString(),
                () -> assertKept(api().messages().perform(action))));
    }

    @TestFactory
    Stream<DynamicTest> asksAsDocumented() {
        WahaSessionConfig config = new WahaSessionConfig("http://hub:8080/hook", "key", "7", Map.of("inbox.id", "7"),
                true);
        HistoryQuery query = new HistoryQuery("all", Optional.of(Instant.EPOCH),
                Optional.of(Instant.now(Clock.systemUTC())),
                10, 0);
        WahaApi api = api();
        return Stream.<Map.Entry<String, Supplier<Answer<?>>>>of(
                Map.entry("list", api.sessions()::list), Map.entry("get", api.sessions()::get),
                Map.entry("create", () -> api.sessions().create(config)),
                Map.entry("update", () -> api.sessions().update(config)), Map.entry("start", api.sessions()::start),
                Map.entry("stop", api.sessions()::stop), Map.entry("restart", api.sessions()::restart),
                Map.entry("logout", api.sessions()::logOut), Map.entry("delete", api.sessions()::delete),
                Map.entry("me", api.sessions()::me), Map.entry("qr", api.sessions()::qr),
                Map.entry("code", () -> api.sessions().pairingCode("5511940028922")),
                Map.entry("passkey", api.sessions()::passkeyCode),
                Map.entry("confirm passkey", api.sessions()::confirmPasskey),
                Map.entry("new id", api.messages()::newMessageId),
                Map.entry("history", () -> api.messages().history(query,
                        OWN)),
                Map.entry("message", () -> api.messages().message(CHAT, ID, true)),
                Map.entry("exists", () -> api.contacts().chatOf("5585991234567")),
                Map.entry("phone", () -> api.contacts().phoneOf(Address.whatsAppLid("201234567890123"))),
                Map.entry("lid", () -> api.contacts().lidOf(Address.whatsAppPhone("558591234567"))),
                Map.entry("contact", () -> api.contacts().contact(CHAT)),
                Map.entry("contacts", () -> api.contacts().contacts(10, 0)),
                Map.entry("chats", () -> api.contacts().chats(10, 0)),
                Map.entry("picture", () -> api.contacts().pictureAddress(CHAT)))
                .map(call -> DynamicTest.dynamicTest(call.getKey(), () -> assertKept(call.getValue().get())));
    }

    @Test
    void isTalkingToAServerThatRefuses() {
        WahaConnection keyless = new WahaConnection(URL, "", "aurora");
        SendResult result = WahaApi.of(client(), keyless, Clock.systemUTC()).messages()
                .send(OutboundMessage.text(CHAT, "Olá"));
        assertThat(result).isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.code())
                .isEqualTo(Code.UNAUTHORISED));
    }

    private static void assertKept(SendResult result) {
        assertThat(result.next()).as(result.toString()).isEqualTo(SendResult.Next.DONE);
    }

    /** The mock's answers are examples: what matters is that it does not refuse the question. */
    private static void assertKept(Answer<?> answer) {
        if (answer instanceof Failed<?> failed && !failed.reason().equals("The server does not have the message.")) {
            assertThat(failed.problem()).as(failed.reason()).isEqualTo(Problem.UNREADABLE);
        }
    }

    private static File file(MediaKind kind, String type, Source source) {
        return new File(kind, type, Optional.of("name"), Optional.of("caption"), source);
    }

    private static OkHttpClient client() {
        return GuardedHttp.client(AddressPolicy.allowing(Set.of("127.0.0.1", "localhost"), Set.of()),
                Timeouts.ofCalls());
    }

    private static WahaApi api() {
        return WahaApi.of(client(), new WahaConnection(URL, "key", "aurora"), Clock.systemUTC());
    }
}
