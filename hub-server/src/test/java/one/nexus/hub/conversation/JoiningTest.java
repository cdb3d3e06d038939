package one.nexus.hub.conversation;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import one.nexus.hub.channel.Arrival;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.Intake;
import one.nexus.hub.conversation.intake.Heard;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.InboundEvent;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** Two records that somebody of the team says are of one person, on two channels, and the way back. */
@MicronautTest(transactional = false)
class JoiningTest {

    private static final String CONVERSATIONS = "/api/conversation/conversations/";

    @Inject
    People people;

    @Inject
    Intake intake;

    @Inject
    CoreDatabase core;

    private final Address phone = Address.whatsAppPhone("5585991234567");
    private final Address other = Address.whatsAppPhone("5511988887777");
    private People.Signed owner;
    private long clinic;
    private long shop;

    @BeforeEach
    void onePersonHasWrittenToTwoNumbers() {
        owner = people.founded("Loja Aurora");
        clinic = owner.organisation().value() * 100 + 1;
        shop = clinic + 1;
        say(clinic, Heard.text("C1", "Ana Lima", "Oi", phone), 0);
        say(shop, Heard.text("S1", "Ana L.", "Bom dia", other), 10);
        awaiting(() -> assertThat(openLeads()).hasSize(2));
        awaiting(() -> assertThat(rows()).hasSize(2).allSatisfy(row -> assertThat(row.get("leadId")).isNotNull()));
    }

    private void say(long inbox, InboundEvent event, int seconds) {
        intake.accept(new Arrival(new InboxId(inbox), owner.organisation(), List.of(Heard.later(event, seconds)),
                Heard.NOW.plusSeconds(seconds + 1L), false, "trace"));
    }

    private static void awaiting(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }

    private List<Map<String, Object>> rows() {
        return owner.browser().get("/api/conversation/conversations").items();
    }

    private long conversation(long inbox) {
        return rows().stream().filter(row -> ((Number) Desk.inside(row, "inbox.id")).longValue() == inbox).map(Desk::id)
                .findFirst()
                .orElseThrow();
    }

    private Browser.Answer open(long inbox) {
        return owner.browser().get(CONVERSATIONS + conversation(inbox));
    }

    private long person(long inbox) {
        return open(inbox).number("contact.id");
    }

    private List<Long> openLeads() {
        return core.read(owner.organisation(), handle -> handle.createQuery(
                "SELECT contact_id FROM lead WHERE closed_at IS NULL ORDER BY contact_id").mapTo(Long.class).list());
    }

    private List<String> leads() {
        return core.read(owner.organisation(), handle -> handle.createQuery("""
            SELECT concat_ws(' ', id, contact_id, owner_id, value_cents, next_step, opened_at, last_contact_at, closed_at,
                merged_into, (SELECT array_agg(conversation_id ORDER BY 1) FROM lead_conversation WHERE lead_id = l.id))
            FROM lead l ORDER BY id
            """).mapTo(String.class).list());
    }

    private Browser.Answer join(long kept, long gone) {
        return owner.browser().post("/api/contact/contacts/" + kept + "/merges", Map.of("other", gone));
    }

    private Browser.Answer part(long person, long merge) {
        return owner.browser().delete("/api/contact/contacts/" + person + "/merges/" + merge);
    }

    private List<Object> history(String cursor) {
        var page = owner.browser().get(CONVERSATIONS + conversation(clinic) + "/messages?whole=true&limit=2" + cursor);
        List<Object> words = new ArrayList<>(page.items().stream().map(line -> line.get("text")).toList());
        Object before = page.at("before");
        if (before != null) {
            words.addAll(0, history("&before=" + before));
        }
        return words;
    }

    @Test
    void showsOnePersonWithOneHistoryOverBothChannels() {
        long ana = person(clinic);
        say(clinic, Heard.text("C2", "Ana Lima", "Tudo bem?", phone), 20);
        var joined = join(ana, person(shop));
        assertThat(joined.status()).as(joined.text()).isEqualTo(201);
        assertThat(joined.at("contact.phones")).isEqualTo(List.of("+5511988887777", "+5585991234567"));
        awaiting(() -> assertThat(person(shop)).isEqualTo(ana));
        assertThat(open(shop).at("contact.name")).isEqualTo("Ana Lima");
        say(shop, Heard.text("S2", "Ana L.", "Sou eu", other), 30);
        assertThat(rows()).hasSize(2);
        assertThat(history("")).containsExactly("Oi", "Bom dia", "Tudo bem?", "Sou eu");
        assertThat(owner.browser().get(CONVERSATIONS + conversation(shop) + "/messages").items()).hasSize(2);
        assertThat(owner.browser().get("/api/conversation/of-contact/" + ana).items()).hasSize(2);
        assertThat(owner.browser().get("/api/contact/contacts?query=88887777").items())
                .singleElement().satisfies(contact -> assertThat(Desk.id(contact)).isEqualTo(ana));
    }

    @Test
    void putsEverythingBackAsItWas() {
        long ana = person(clinic);
        long same = person(shop);
        List<String> before = leads();
        long merge = join(ana, same).number("merge");
        awaiting(() -> assertThat(openLeads()).containsExactly(ana));
        awaiting(() -> assertThat(open(shop).at("leadId")).isNotNull().isEqualTo(open(clinic).at("leadId")));
        var parted = part(ana, merge);
        assertThat(parted.status()).as(parted.text()).isEqualTo(200);
        awaiting(() -> assertThat(leads()).isEqualTo(before));
        awaiting(() -> assertThat(person(shop)).isEqualTo(same));
        awaiting(() -> assertThat(open(shop).at("leadId")).isNotNull().isNotEqualTo(open(clinic).at("leadId")));
        assertThat(open(shop).at("contact.name")).isEqualTo("Ana L.");
        assertThat(open(shop).at("contact.phone")).isEqualTo("+5511988887777");
        assertThat(owner.browser().get("/api/contact/contacts").items()).hasSize(2);
        assertThat(part(ana, merge).at("code")).isEqualTo("parted");
    }

    @Test
    void keepsApartWhatComesMeanwhile() {
        long ana = person(clinic);
        long same = person(shop);
        long merge = join(ana, same).number("merge");
        awaiting(() -> assertThat(openLeads()).containsExactly(ana));
        say(shop, Heard.text("S2", "Ana Loja", "Sou eu", other), 30);
        say(shop + 1, Heard.text("T1", "Ana Loja", "E aqui também", other), 40);
        awaiting(() -> assertThat(open(shop + 1).at("contact.id")).isEqualTo((int) ana));
        part(ana, merge);
        awaiting(() -> assertThat(person(shop + 1)).isEqualTo(same));
        awaiting(() -> assertThat(open(shop).at("contact.name")).isEqualTo("Ana Loja"));
        assertThat(person(clinic)).isEqualTo(ana);
        awaiting(() -> assertThat(openLeads()).containsExactly(ana, same));
    }

    @Test
    void cannotTakeBackWhatIsProvedMeanwhile() {
        long ana = person(clinic);
        long merge = join(ana, person(shop)).number("merge");
        awaiting(() -> assertThat(openLeads()).containsExactly(ana));
        say(clinic, Heard.text("C3", "Ana Lima", "Meus dois números", phone, other), 50);
        var parts = owner.browser().get("/api/contact/contacts/" + ana + "/merges").list();
        assertThat(parts).anySatisfy(part -> assertThat(part).containsEntry("byHand", true)
                .containsEntry("undoable", false));
        assertThat(part(ana, merge).at("code")).isEqualTo("proved");
        assertThat(person(shop)).isEqualTo(ana);
    }

    @Test
    void makesNoCircleWhenTheySayItAtOnce() throws Exception {
        say(shop + 1, Heard.text("T1", "Ana", "Oi", Address.whatsAppPhone("5521977776666")), 20);
        List<Long> three = Stream.of(clinic, shop, shop + 1).map(this::person).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> all = new ArrayList<>();
            for (int first = 0; first < 3; first++) {
                long gone = three.get(first);
                long kept = three.get((first + 1) % 3);
                all.add(() -> join(kept, gone).status());
            }
            for (var answer : threads.invokeAll(all)) {
                assertThat(answer.get()).isIn(201, 409);
            }
        }
        List<Long> roots = three.stream().map(id -> owner.browser().get("/api/contact/contacts/" + id).number("id"))
                .toList();
        assertThat(roots).hasSize(3).isSubsetOf(three);
    }

    @Test
    void partsTheInnerOfTwo() {
        say(shop + 1, Heard.text("T1", "Ana", "Oi", Address.whatsAppPhone("5521977776666")), 20);
        awaiting(() -> assertThat(openLeads()).hasSize(3));
        long ana = person(clinic);
        long second = person(shop);
        long third = person(shop + 1);
        long inner = join(second, ana).number("merge");
        awaiting(() -> assertThat(openLeads()).hasSize(2));
        long outer = join(third, second).number("merge");
        awaiting(() -> assertThat(openLeads()).containsExactly(third));
        awaiting(() -> assertThat(person(clinic)).isEqualTo(third));
        assertThat(part(third, inner).status()).isEqualTo(200);
        awaiting(() -> assertThat(openLeads()).containsExactly(ana, third));
        awaiting(() -> assertThat(person(clinic)).isEqualTo(ana));
        assertThat(person(shop)).isEqualTo(third);
        assertThat(part(third, outer).status()).isEqualTo(200);
        awaiting(() -> assertThat(openLeads()).containsExactly(ana, second, third));
    }

    @Test
    void writesDownWhoSaidItAndWhoTookItBack() {
        long ana = person(clinic);
        part(ana, join(ana, person(shop)).number("merge"));
        List<String> noted = core.read(owner.organisation(), handle -> handle.createQuery(
                "SELECT action FROM audit_entry WHERE action LIKE 'contacts-%' ORDER BY id").mapTo(String.class)
                .list());
        assertThat(noted).containsExactly("contacts-joined", "contacts-parted");
    }

    @Test
    void refusesToJoinAPersonWithItself() {
        long ana = person(clinic);
        assertThat(join(ana, ana).at("code")).isEqualTo("same-person");
        assertThat(join(ana, 999_999_999).status()).isEqualTo(404);
    }
}
