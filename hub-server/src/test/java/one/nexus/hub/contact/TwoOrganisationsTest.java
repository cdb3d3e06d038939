package one.nexus.hub.contact;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.People;
import one.nexus.integrations.channel.Address;
import org.junit.jupiter.api.Test;

import java.util.List;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** The same person known to two organisations is two records that never meet (quality.md B21). */
@MicronautTest(transactional = false)
class TwoOrganisationsTest {

    private static final Address PHONE = Address.whatsAppPhone("5585991234567");
    private static final Address WITHOUT_NINTH_DIGIT = Address.whatsAppPhone("558591234567");
    private static final Address HIDDEN = Address.whatsAppLid("201234567890123");

    @Inject
    People people;

    @Inject
    Contacts contacts;

    @Test
    void mergeInOneAndNotInTheOther() {
        var ours = people.founded("Loja Aurora").organisation();
        var theirs = people.founded("Oficina Lua").organisation();
        var ourPhone = contacts.identify(ours, new Identity(List.of(WITHOUT_NINTH_DIGIT), "Ana"));
        var ourHidden = contacts.identify(ours, new Identity(List.of(HIDDEN), "Ana L."));
        var theirPhone = contacts.identify(theirs, new Identity(List.of(PHONE), "Dra. Ana"));
        var theirHidden = contacts.identify(theirs, new Identity(List.of(HIDDEN), "Outra"));
        assertThat(List.of(ourPhone.id(), ourHidden.id(), theirPhone.id(), theirHidden.id())).doesNotHaveDuplicates();

        var merged = contacts.identify(ours, new Identity(List.of(PHONE, HIDDEN), "Ana"));
        assertThat(merged.id()).isEqualTo(ourPhone.id());
        assertThat(contacts.identify(ours, new Identity(List.of(WITHOUT_NINTH_DIGIT), "")).id()).isEqualTo(merged.id());
        assertThat(contacts.identify(theirs, new Identity(List.of(WITHOUT_NINTH_DIGIT), "")).id())
                .isEqualTo(theirPhone.id());
        assertThat(contacts.identify(theirs, new Identity(List.of(HIDDEN), "")).id()).isEqualTo(theirHidden.id());
        assertThat(contacts.card(theirs, merged.id())).isEmpty();
        assertThat(contacts.card(theirs, theirPhone.id())).get().extracting(ContactRef::name).isEqualTo("Dra. Ana");
    }

    /** A hidden id has as many digits as a number may have, and is none. */
    @Test
    void takeNoHiddenIdForANumber() {
        var ours = people.founded("Loja Aurora").organisation();
        var phone = contacts.identify(ours, new Identity(List.of(Address.whatsAppPhone("201234567890123")), "Eva"));
        var hidden = contacts.identify(ours, new Identity(List.of(HIDDEN), "Ivo"));
        assertThat(hidden.id()).isNotEqualTo(phone.id());
        assertThat(hidden.phone()).isEmpty();
    }
}
