package one.nexus.integrations.webchat;

import one.nexus.integrations.channel.Enrolment.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WebChatSiteTest {

    /** {@code printf user-42 | openssl dgst -sha256 -hmac 0123456789abcdef}. */
    private static final String PROOF = "101b5ab6a741733cad42f34ec38bf81f4f51532af00c42be9f2ca5b34ba30411";

    private static Check check(String... answers) {
        return new WebChatEnrolment().check(Sites.account(answers));
    }

    @ParameterizedTest
    @CsvSource({"loja.example,https://loja.example,true", "loja.example,https://www.loja.example,true",
        "loja.example,https://loja.example:8443,false", "loja.example,https://shop.loja.example,false",
        "loja.example,https://loja.example.evil.test,false", "loja.example,https://evilloja.example,false",
        "https://Loja.Example/contato,https://loja.example,true", "*.loja.example,https://shop.loja.example,true",
        "*.loja.example,https://loja.example,false", "*.loja.example,https://evil-loja.example,false",
        "localhost:8099,http://localhost:8099,true", "localhost:8099,http://localhost,false",
        "localhost:8099,http://www.localhost:8099,false", "127.0.0.1:8099,http://127.0.0.1:8099,true",
        "construção.example,https://xn--construo-xza3b.example,true", "loja.example,null,false",
        "loja.example,not a url,false"})
    void knowsTheSitesThatMayShowIt(String domain, String origin, boolean may) {
        assertThat(WebChatSite.of(Sites.account("domains", domain)).domains().hold(origin)).isEqualTo(may);
    }

    @Test
    void namesThemForAPolicy() {
        assertThat(WebChatSite.of(Sites.account("domains", "loja.example, *.aurora.example\nlocalhost:81")).domains()
                .sources()).containsExactly("loja.example", "www.loja.example", "*.aurora.example", "localhost:81");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "*.com", "loja .example;", "javascript:alert(1)", "loja.example:99999999",
        "a.example'none'", "-a.example"})
    void takesNothingElseForADomain(String domain) {
        assertThat(check("domains", domain)).isEqualTo(new Check.Wrong("domains", "domain"));
    }

    @Test
    void saysWhichAnswerIsWrong() {
        assertThat(check()).isEqualTo(new Check.Wrong("domains", "required"));
        assertThat(check("domains", "a.example", "colour", "red; }")).isEqualTo(new Check.Wrong("colour", "colour"));
        assertThat(check("domains", "a.example", "whatsapp", "ligue")).isEqualTo(new Check.Wrong("whatsapp", "phone"));
        assertThat(check("domains", "a.example", "heading", "x".repeat(61)))
                .isEqualTo(new Check.Wrong("heading", "too-long"));
        assertThat(check("domains", "a.example", "identity", "only"))
                .isEqualTo(new Check.Wrong("identitySecret", "required"));
        assertThat(check("domains", "a.example", "identitySecret", "short"))
                .isEqualTo(new Check.Wrong("identitySecret", "too-short"));
        assertThat(check("domains", "a.example", "colour", "#5A55C9", "whatsapp", "+55 (11) 98841-2207", "identity",
                "only", "identitySecret", "0123456789abcdef")).isEqualTo(new Check.Fine("a.example", ""));
    }

    @Test
    void readsWhatIsAsked() {
        WebChatSite site = WebChatSite.of(Sites.account("domains", "a.example", "askEmail", "required", "askPhone",
                "optional", "files", "no", "whatsapp", "+55 11 98841-2207"));
        assertThat(site.form()).isEqualTo(new WebChatSite.Form(WebChatSite.Asked.NO, WebChatSite.Asked.REQUIRED,
                WebChatSite.Asked.OPTIONAL));
        assertThat(site.form().demands()).isTrue();
        assertThat(site.files()).isFalse();
        assertThat(site.whatsapp()).isEqualTo("5511988412207");
    }

    @Test
    void provesAUserByTheSecretOfTheSiteAlone() {
        Identity identity = WebChatSite.of(Sites.account("domains", "a.example", "identitySecret", "0123456789abcdef"))
                .identity();
        assertThat(identity.proves("user-42", PROOF)).isTrue();
        assertThat(identity.proves("user-43", PROOF)).isFalse();
        assertThat(identity.proves("user-42", "")).isFalse();
        assertThat(WebChatSite.of(Sites.account("domains", "a.example")).identity().proves("user-42", PROOF)).isFalse();
        assertThat(identity.toString()).doesNotContain("0123456789abcdef");
    }
}
