package one.nexus.hub.contact;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.People;
import one.nexus.hub.team.Role;
import one.nexus.integrations.channel.Address;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class ContactsTest {

    private static final Address PHONE = Address.whatsAppPhone("558591234567");
    private static final Address LONG_PHONE = Address.whatsAppPhone("5585991234567");
    private static final Address LID = Address.whatsAppLid("201234567890123");
    private static final String CONTACTS = "/api/contact/contacts";

    @Inject
    People people;

    @Inject
    Contacts contacts;

    private People.Signed owner;

    @BeforeEach
    void anOrganisation() {
        owner = people.founded("Loja Aurora");
    }

    private ContactRef identify(String name, Address... addresses) {
        return contacts.identify(owner.organisation(), new Identity(List.of(addresses), name));
    }

    @Test
    void recordsOnePersonHoweverOftenItIsTold() {
        ContactRef first = identify("Ana", PHONE);
        assertThat(identify("Ana", PHONE).id()).isEqualTo(first.id());
        assertThat(identify("Ana", LONG_PHONE).id()).isEqualTo(first.id());
        assertThat(first.phone()).contains("+5585991234567");
    }

    @Test
    void recordsOnePersonWhenManyTellItAtOnce() throws Exception {
        List<Callable<ContactId>> tellers = new ArrayList<>();
        for (int teller = 0; teller < 24; teller++) {
            Address address = teller % 2 == 0 ? PHONE : LONG_PHONE;
            tellers.add(() -> identify("Ana", address).id());
        }
        Set<ContactId> ids = new HashSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var told : threads.invokeAll(tellers)) {
                ids.add(told.get());
            }
        }
        assertThat(ids).hasSize(1);
    }

    @Test
    void joinsTwoRecordsThatProveToBeOnePerson() {
        ContactRef hidden = identify("Ana Lima", LID);
        ContactRef dialled = identify("Ana", PHONE);
        assertThat(dialled.id()).isNotEqualTo(hidden.id());
        ContactRef joined = identify("Ana Lima", LID, PHONE);
        assertThat(joined.id()).isEqualTo(hidden.id());
        assertThat(owner.browser().get(CONTACTS + "/" + dialled.id()).number("id")).isEqualTo(hidden.id().value());
        assertThat(owner.browser().get(CONTACTS).items()).hasSize(1);
    }

    @Test
    void tellsWhichRecordsBecameOnePerson() {
        ContactRef first = identify("Ana Lima", LID);
        ContactRef second = identify("Ana do clareamento", PHONE);
        assertThat(merges(first)).isEqualTo("[]");
        identify("Ana Lima", LID, PHONE);
        for (ContactRef either : List.of(first, second)) {
            assertThat(merges(either)).contains("\"name\":\"Ana do clareamento\"", "\"phone\":\"+5585991234567\"");
        }
        Address other = Address.whatsAppPhone("5511940028922");
        var saved = owner.browser().post(CONTACTS, Map.of("name", "Ana, sócia", "phone", "+5511940028922"));
        identify("Ana Lima", LID, other);
        ContactRef kept = identify("Ana Lima", PHONE);
        assertThat(kept.id().value()).isEqualTo(saved.number("id"));
        assertThat(merges(kept)).contains("Ana do clareamento", "Ana Lima");
    }

    private String merges(ContactRef contact) {
        return owner.browser().get(CONTACTS + "/" + contact.id() + "/merges").text();
    }

    @Test
    void neverOverwritesTheNameTheTeamGave() {
        ContactRef ana = identify("Aninha 🌸", PHONE);
        var renamed = owner.browser().patch(CONTACTS + "/" + ana.id(), Map.of("name", "Ana Lima (dentista)"));
        assertThat(renamed.status()).isEqualTo(200);
        assertThat(identify("Ana nova", PHONE).name()).isEqualTo("Ana Lima (dentista)");
    }

    @Test
    void followsTheNameThePersonChose() {
        identify("", PHONE);
        assertThat(identify("Ana", PHONE).name()).isEqualTo("Ana");
        assertThat(identify("Ana Lima", PHONE).name()).isEqualTo("Ana Lima");
        assertThat(identify("", PHONE).name()).isEqualTo("Ana Lima");
    }

    @Test
    void keepsOrganisationsApart() {
        ContactRef ours = identify("Ana", PHONE);
        var others = people.founded("Oficina Lua");
        ContactRef theirs = contacts.identify(others.organisation(), new Identity(List.of(PHONE), "Outra"));
        assertThat(theirs.id()).isNotEqualTo(ours.id());
        assertThat(others.browser().get(CONTACTS + "/" + ours.id()).status()).isEqualTo(404);
    }

    @Test
    void findsPeopleByNameAndByNumber() {
        identify("Ana Lima", PHONE);
        identify("Bruno", Address.whatsAppPhone("5511988887777"));
        assertThat(owner.browser().get(CONTACTS + "?query=lima").items()).hasSize(1);
        assertThat(owner.browser().get(CONTACTS + "?query=8888").items()).hasSize(1);
        assertThat(owner.browser().get(CONTACTS + "?query=%25").items()).isEmpty();
        var page = owner.browser().get(CONTACTS + "?limit=1");
        assertThat(page.items()).hasSize(1);
        assertThat(owner.browser().get(CONTACTS + "?limit=1&cursor=" + page.at("next")).items()).hasSize(1);
        assertThat(owner.browser().get(CONTACTS + "?cursor=forged").status()).isEqualTo(400);
    }

    @Test
    void namesTheFieldThatIsAtFault() {
        var nameless = owner.browser().post(CONTACTS, Map.of("name", " ", "phone", "+5511988887777"));
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.text()).contains("\"name\"");
        var phoneless = owner.browser().post(CONTACTS, Map.of("name", "Ana"));
        assertThat(phoneless.status()).isEqualTo(422);
        assertThat(phoneless.text()).contains("\"phone\"");
        owner.browser().post(CONTACTS, Map.of("name", "Ana", "phone", "+55 85 9123-4567"));
        assertThat(owner.browser().post(CONTACTS, Map.of("name", "Eva", "phone", "+55 85 99123-4567")).status())
                .isEqualTo(409);
    }

    @Test
    void isOpenToAgents() {
        var agent = people.joined(owner.organisation(), Role.AGENT);
        assertThat(agent.browser().get(CONTACTS).status()).isEqualTo(200);
    }
}
