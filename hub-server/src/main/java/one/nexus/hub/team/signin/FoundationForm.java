package one.nexus.hub.team.signin;

import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.organisation.NewOrganisation;
import one.nexus.hub.team.Fields;
import one.nexus.hub.team.Foundation;
import one.nexus.hub.team.NewMember;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/** What a person fills in to found an organisation: with the set-up link, which gives the token, or by sign-up. */
@Serdeable
record FoundationForm(@Nullable String token, @Nullable String organisation, @Nullable String name,
        @Nullable String email,
        @Nullable String password, @Nullable String locale, @Nullable String timeZone) {

    /** The checked answers. @throws one.nexus.hub.platform.web.Invalid naming each field that cannot be taken */
    Foundation checked() {
        var fields = new Fields();
        String organisationName = fields.text("organisation", organisation, Fields.NAME);
        String personName = fields.text("name", name, Fields.NAME);
        String address = fields.email("email", email);
        String secret = fields.password("password", password, personal());
        String language = fields.oneOf("locale", locale == null ? "pt-BR" : locale, Fields.LOCALES);
        String zone = fields.text("timeZone", timeZone == null ? "America/Sao_Paulo" : timeZone, Fields.NAME);
        if (!zone.isEmpty() && !NewOrganisation.isTimeZone(zone)) {
            fields.refused("timeZone", "unknown");
        }
        fields.check();
        return new Foundation(new NewOrganisation(organisationName, language, zone, false),
                new NewMember(personName, address, secret, language));
    }

    private List<String> personal() {
        return Stream.of(organisation, name, email).filter(text -> text != null).map(String::valueOf).toList();
    }

    @Override
    public String toString() {
        return "FoundationForm[…]";
    }
}
