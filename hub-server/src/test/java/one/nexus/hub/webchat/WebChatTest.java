package one.nexus.hub.webchat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import one.nexus.hub.channel.Posting;
import one.nexus.hub.live.Screen;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** The chat of a site, from its answers to an answered message, over HTTP and sockets. */
@MicronautTest(transactional = false)
class WebChatTest {

    @Inject
    EmbeddedServer hub;

    @Inject
    People people;

    private Shop shop(String... answers) {
        return Shop.open(hub.getURI(), people, answers);
    }

    private static String fault(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        var error = (Map<?, ?>) ((List<?>) answer.json().get("errors")).getFirst();
        return error.get("field") + ":" + error.get("code");
    }

    @Test
    void isConnectedByItsAnswersAndSaysWhichIsWrong() {
        People.Signed owner = people.founded("Loja Aurora");
        assertThat(fault(Shop.connect(owner, Map.of()))).isEqualTo("domains:required");
        assertThat(fault(Shop.connect(owner, Map.of("domains", "*")))).isEqualTo("domains:domain");
        assertThat(fault(Shop.connect(owner, Map.of("domains", "a.example", "identity", "only"))))
                .isEqualTo("identitySecret:required");
        Shop shop = shop("identitySecret", Shop.SECRET);
        assertThat(shop.made.at("state")).isEqualTo("working");
        assertThat(shop.made.at("kind")).isEqualTo("web");
        assertThat(shop.made.text()).doesNotContain(Shop.SECRET);
        assertThat(Shop.connect(shop.owner, Map.of("domains", "loja.example")).status())
                .as("a second chat for the same site").isEqualTo(201);
    }

    @Test
    void whatAVisitorWritesIsAnswered() {
        Shop shop = shop("askName", "required", "askEmail", "optional");
        Panel panel = shop.panel();
        assertThat(fault(panel.begin(Map.of()))).isEqualTo("name:required");
        assertThat(fault(panel.begin(Map.of("name", "Rita", "email", "rita")))).isEqualTo("email:invalid");
        panel.begun(Map.of("name", "Rita Prado", "email", "rita@casa.example")).listening();

        Browser.Answer said = panel.say("first-word", "Vocês entregam hoje?");
        assertThat(said.status()).as(said.text()).isEqualTo(201);
        assertThat(shop.theOnlyConversation()).extractingByKey("contact").extracting("name").isEqualTo("Rita Prado");
        assertThat(shop.theOnlyConversation()).extractingByKey("inbox").extracting("kind").isEqualTo("web");
        assertThat(shop.thread()).extracting(line -> line.get("text"))
                .containsExactly("✉ rita@casa.example", "Vocês entregam hoje?");
        panel.told("Vocês entregam hoje?");

        shop.write("Sim, até as 18h.");
        JsonNode told = panel.told("Sim, até as 18h.");
        assertThat(told.path("mine").asBoolean()).isFalse();
        assertThat(told.path("author").asText()).isEqualTo("Ana Souza");
        shop.reached("Sim, até as 18h.", "sent");
        assertThat(panel.post("/seen", Map.of("message", told.path("id").asText(), "read", false)).status())
                .isEqualTo(204);
        shop.reached("Sim, até as 18h.", "delivered");
        panel.post("/seen", Map.of("message", told.path("id").asText(), "read", true));
        shop.reached("Sim, até as 18h.", "read");
        assertThat(panel.words()).containsExactly("✉ rita@casa.example", "Vocês entregam hoje?", "Sim, até as 18h.");
    }

    @Test
    void whatIsSaidAgainUnderTheSameWordIsSaidOnce() {
        Shop shop = shop();
        Panel panel = shop.panel().begun(Map.of());
        List<CompletableFuture<Integer>> tries = IntStream.range(0, 8)
                .mapToObj(again -> CompletableFuture.supplyAsync(() -> panel.say("the-same-word", "Oi").status()))
                .toList();
        assertThat(tries.stream().map(CompletableFuture::join)).containsOnly(201);
        assertThat(panel.words()).containsExactly("Oi");
        assertThat(shop.thread()).hasSize(1);
    }

    @Test
    void nothingIsLostOrDoubledWhileTheLineIsCut() {
        Shop shop = shop();
        Panel panel = shop.panel().begun(Map.of()).listening();
        panel.say("word-number-0", "zero");
        shop.write("um");
        panel.told("um");
        panel.cut();
        shop.write("dois");
        shop.reached("dois", "sent");
        // its answer was lost with the line, so the panel says it again
        panel.say("word-number-3", "três");
        panel.say("word-number-3", "três");

        Panel back = shop.panel().holding(panel.visit()).listening();
        shop.write("quatro");
        back.told("quatro");
        List<String> words = back.words();
        assertThat(words).containsExactly("zero", "um", "dois", "três", "quatro");
        assertThat(back.get("/messages?limit=2").items()).hasSize(2);
        assertThat(pages(back, 2)).isEqualTo(words);
    }

    private static List<String> pages(Panel panel, int limit) {
        List<String> all = new ArrayList<>();
        Browser.Answer page = panel.get("/messages?limit=" + limit);
        for (boolean more = true; more; page = more ? older(panel, page, limit) : page) {
            all.addAll(0, page.items().stream().map(message -> String.valueOf(message.get("text"))).toList());
            more = Boolean.TRUE.equals(page.at("older"));
        }
        return all;
    }

    private static Browser.Answer older(Panel panel, Browser.Answer page, int limit) {
        return panel.get("/messages?limit=" + limit + "&before=" + page.items().getFirst().get("id"));
    }

    @Test
    void aVisitorIsShownNothingElse() {
        Shop shop = shop();
        Panel panel = shop.panel().begun(Map.of()).listening();
        panel.say("first-word", "Oi");
        String conversation = Shop.CONVERSATIONS + "/" + shop.conversation();
        assertThat(shop.team().post(conversation + "/notes", Map.of("text", "só para nós", "clientKey", "n")).status())
                .isEqualTo(201);
        shop.write("Bom dia");
        panel.told("Bom dia");
        String everything = panel.get("/messages").text() + panel.frames();
        assertThat(everything).doesNotContain("só para nós", shop.owner.email(), "one-nexus.example");
        assertThat(new TreeSet<>(panel.get("/messages").items().getLast().keySet())).containsExactly("at", "author",
                "edited", "file", "id", "mine", "moment", "quote", "reactions", "removed", "text");
    }

    @Test
    void whatTheTeamChangesIsChangedForTheVisitor() {
        Shop shop = shop();
        Panel panel = shop.panel().begun(Map.of()).listening();
        panel.say("first-word", "Oi");
        long message = shop.write("Bom dai");
        panel.told("Bom dai");
        shop.reached("Bom dai", "sent");
        String address = Shop.CONVERSATIONS + "/" + shop.conversation() + "/messages/" + message;
        Browser.Answer edited = shop.team().put(address, Map.of("text", "Bom dia"));
        assertThat(edited.status()).as(edited.text()).isLessThan(300);
        assertThat(panel.told("Bom dia").path("edited").asBoolean()).isTrue();
        assertThat(shop.team().delete(address).status()).isLessThan(300);
        panel.heard(frame -> frame.path("message").path("removed").asBoolean());
        assertThat(panel.words()).containsExactly("Oi", "");
    }

    @Test
    void theTeamHasRead() {
        Shop shop = shop();
        Panel panel = shop.panel().begun(Map.of()).listening();
        panel.say("first-word", "Oi");
        assertThat(panel.get("/messages").at("readUpTo")).isNull();
        Browser.Answer read = shop.team().post(Shop.CONVERSATIONS + "/" + shop.conversation() + "/read", Map.of());
        assertThat(read.status()).as(read.text()).isLessThan(300);
        panel.heard(frame -> frame.path("type").asText().equals("read"));
        assertThat(panel.get("/messages").at("readUpTo")).isNotNull();
    }

    @Test
    void eachSeesTheOtherTyping() {
        Shop shop = shop();
        Panel panel = shop.panel().begun(Map.of()).listening();
        panel.say("first-word", "Oi");
        long conversation = shop.conversation();
        panel.told("Oi");
        Screen screen = Screen.open(hub.getURI(), shop.team());
        panel.speak("{\"type\":\"typing\",\"on\":true}");
        screen.first(frame -> frame.path("type").asText().equals("typing")
                && frame.path("conversation").asLong() == conversation && frame.path("on").asBoolean());
        screen.say("{\"type\":\"typing\",\"conversation\":" + conversation + ",\"on\":true}");
        assertThat(panel.heard(frame -> frame.path("type").asText().equals("typing")).path("name").asText())
                .isEqualTo("Ana Souza");
        panel.speak("{\"type\":\"dance\"}");
        assertThat(panel.closedWith()).isEqualTo(1008);
    }

    @Test
    void nobodyIsLetInByAnothersVisit() {
        Shop shop = shop();
        Shop other = shop();
        Panel rita = shop.panel().begun(Map.of());
        String first = String.valueOf(rita.say("first-word", "Oi, sou a Rita").at("id"));
        Panel paulo = shop.panel().begun(Map.of());
        paulo.say("first-word", "Oi, sou o Paulo");
        assertThat(paulo.words()).containsExactly("Oi, sou o Paulo");
        assertThat(paulo.get("/messages?before=" + first).status()).isEqualTo(400);
        assertThat(paulo.post("/seen", Map.of("message", first, "read", true)).status()).isEqualTo(404);
        for (Panel stranger : List.of(shop.panel(), shop.panel().holding("made-up"),
                other.panel().holding(rita.visit()))) {
            assertThat(stranger.get("/messages").at("code")).isEqualTo("visit");
            assertThat(stranger.say("first-word", "Oi").at("code")).isEqualTo("visit");
            assertThat(stranger.post("/ticket", Map.of()).status()).isEqualTo(403);
            assertThat(stranger.give("a.png", new byte[]{1}).status()).isEqualTo(403);
        }
        String ticket = rita.ticket();
        assertThatThrownBy(() -> other.panel().open(ticket, hub.getURI().toString()).join())
                .isInstanceOf(CompletionException.class);
        assertThatThrownBy(() -> rita.open(rita.ticket(), "https://evil.example").join())
                .isInstanceOf(CompletionException.class);
        assertThatThrownBy(() -> rita.open("made-up", hub.getURI().toString()).join())
                .isInstanceOf(CompletionException.class);
        assertThat(new Panel(hub.getURI(), "x".repeat(43)).begin(Map.of()).status()).isEqualTo(404);
    }

    @Test
    void onlyTheSitesOfTheShopMayShowIt() {
        Shop shop = shop("domains", "loja.example, localhost:8099");
        Browser.Answer page = shop.panel().get("");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .endsWith("frame-ancestors 'self' loja.example www.loja.example localhost:8099")
                .contains("default-src 'none'", "script-src 'self'");
        assertThat(page.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(shop.panel().get("/preview").headers().firstValue("X-Frame-Options")).hasValue("DENY");

        assertThat(shop.panel().begin(Map.of("page", "https://evil.example")).at("code")).isEqualTo("domain");
        assertThat(shop.panel().post("/opened", Map.of("page", "https://evil.example")).status()).isEqualTo(403);
        Panel script = shop.panel();
        script.browser().with("Origin", "https://loja.example").with("Sec-Fetch-Site", "cross-site");
        assertThat(script.begin(Map.of()).status()).isEqualTo(403);

        String sightings = "/api/webchat/inboxes/" + shop.inbox + "/sightings";
        assertThat(shop.team().get(sightings).list()).isEmpty();
        assertThat(shop.panel().post("/opened", Map.of("page", "http://localhost:8099")).at("known")).isEqualTo(false);
        assertThat(shop.team().get(sightings).list()).extracting(place -> place.get("origin"))
                .containsExactly("http://localhost:8099");
    }

    @Test
    void whatTheSiteCallsItselfIsNoPartOfThePage() {
        Shop shop = shop("heading", "</script><b>\"&", "welcome", "</script><img src=x>");
        assertThat(shop.panel().get("").text()).contains("<title>&lt;/script&gt;&lt;b&gt;&quot;&amp;</title>")
                .contains("\\u003c/script>\\u003cimg").doesNotContain("<img");
    }

    @Test
    void aUserOfTheSiteIsTheSamePersonInEveryBrowser() {
        Shop shop = shop("identitySecret", Shop.SECRET);
        String proof = Posting.hmac("HmacSHA256", Shop.SECRET, "user-42".getBytes(StandardCharsets.UTF_8));
        assertThat(shop.panel().begin(Map.of("user", "user-42", "proof", "0".repeat(64))).at("code"))
                .isEqualTo("identity");
        assertThat(shop.panel().begin(Map.of("user", "user-43", "proof", proof)).status()).isEqualTo(403);

        Map<String, String> named = Map.of("user", "user-42", "proof", proof, "name", "Rita Prado");
        Panel desk = shop.panel().begun(named);
        desk.say("first-word", "Do computador");
        Panel phone = shop.panel().begun(Map.of()).listening();
        phone.say("first-word", "Do celular");
        assertThat(phone.words()).containsExactly("Do celular");
        assertThat(shop.conversations()).hasSize(2);

        assertThat(phone.put("/identity", Map.of("user", "user-42", "proof", "1".repeat(64))).status()).isEqualTo(403);
        assertThat(phone.put("/identity", named).status()).isEqualTo(204);
        assertThat(phone.words()).containsExactly("Do computador", "Do celular");
        assertThat(shop.theOnlyConversation()).extractingByKey("contact").extracting("name").isEqualTo("Rita Prado");
        shop.write("Para os dois");
        phone.told("Para os dois");
        assertThat(desk.words()).containsExactly("Do computador", "Do celular", "Para os dois");

        String other = Posting.hmac("HmacSHA256", Shop.SECRET, "user-7".getBytes(StandardCharsets.UTF_8));
        assertThat(phone.put("/identity", Map.of("user", "user-7", "proof", other)).at("code"))
                .isEqualTo("another-user");
    }

    @Test
    void whereOnlyUsersMayWriteNobodyElseDoes() {
        Shop shop = shop("identitySecret", Shop.SECRET, "identity", "only", "askName", "required");
        assertThat(shop.panel().begin(Map.of("name", "Rita")).at("code")).isEqualTo("identity");
        String proof = Posting.hmac("HmacSHA256", Shop.SECRET, "rita".getBytes(StandardCharsets.UTF_8));
        assertThat(shop.panel().begin(Map.of("user", "rita", "proof", proof)).status())
                .as("the site knows who it is, so nothing is asked").isEqualTo(201);
    }

    @Test
    void aUserOfOneShopIsNobodyInAnother() {
        Shop shop = shop("identitySecret", Shop.SECRET);
        String proof = Posting.hmac("HmacSHA256", Shop.SECRET, "42".getBytes(StandardCharsets.UTF_8));
        var second = Shop.connect(shop.owner, Map.of("domains", "outra.example", "identitySecret", Shop.SECRET));
        String address = String.valueOf(second.at("webhookUrl"));
        shop.panel().begun(Map.of("user", "42", "proof", proof)).say("first-word", "Oi da primeira");
        new Panel(hub.getURI(), address.substring(address.lastIndexOf('/') + 1))
                .begun(Map.of("user", "42", "proof", proof, "page", "https://outra.example"))
                .say("first-word", "Oi da segunda");
        assertThat(shop.conversations()).extracting(row -> ((Map<?, ?>) row.get("contact")).get("id"))
                .doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void itIsSaidWhenNobodyIsThereAndGreetedOtherwise() {
        Shop shop = shop();
        assertThat(shop.panel().post("/opened", Map.of("page", Panel.PAGE)).at("open")).isEqualTo(true);
        shop.team().put("/api/reception/inboxes/" + shop.inbox, Map.of("greeting", "Olá! Já vamos atender.", "away", "",
                "hours", List.of(), "holidays", List.of(), "giving", "nobody", "members", List.of()));
        Panel panel = shop.panel().begun(Map.of()).listening();
        panel.say("first-word", "Oi");
        assertThat(panel.told("Olá! Já vamos atender.").path("author").asText()).isEmpty();

        var never = List.of(Map.of("day", java.time.LocalDate.now().plusDays(3).getDayOfWeek().getValue(), "from",
                "10:00", "to", "10:30"));
        Browser.Answer closed = shop.team().put("/api/reception/inboxes/" + shop.inbox, Map.of("greeting", "", "away",
                "Voltamos logo.", "hours", never, "holidays", List.of(), "giving", "nobody", "members", List.of()));
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        Browser.Answer opened = shop.panel().post("/opened", Map.of("page", Panel.PAGE));
        assertThat(opened.at("open")).isEqualTo(false);
        assertThat(opened.at("opens").toString()).endsWith(":00:00Z");
    }

    @Test
    void theAddressOfItsDeliveriesWantsASignature() {
        Shop shop = shop();
        String body = "{\"visitor\":{\"chat\":\"x\"},\"events\":[{\"type\":\"said\",\"id\":\"1\",\"text\":\"Falso\"}]}";
        assertThat(Posting.post(hub.getURI(), "/webhooks/webchat/" + shop.token, body.getBytes(StandardCharsets.UTF_8),
                Map.of("X-Webchat-Signature", "0".repeat(64))).statusCode()).isEqualTo(401);
        assertThat(shop.conversations()).isEmpty();
    }

    @Test
    void itIsGoneWithItsInbox() {
        Shop shop = shop();
        Panel panel = shop.panel().begun(Map.of());
        assertThat(shop.team().delete("/api/channel/inboxes/" + shop.inbox).status()).isEqualTo(204);
        await().until(() -> panel.say("first-word", "Oi").status(), status -> status == 404);
        assertThat(panel.get("").status()).isEqualTo(404);
    }
}
