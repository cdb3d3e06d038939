package one.nexus.integrations.mail;

import one.nexus.integrations.channel.Letters.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

class SafePageTest {

    private final MailLetters letters = new MailLetters();

    private Page page(String html, boolean fromOutside) {
        return letters.page(Letterbox.of("Content-Type: text/html; charset=utf-8", html), fromOutside);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<a href=\"jAvAsCrIpT:alert(1)\">x</a>",
        "<a href=\"&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)\">x</a>",
        "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">x</a>",
        "<a href=\"vbscript:x\">x</a>",
        "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\">",
        "<img src=\"cid:missing\">",
        "<img srcset=\"http://t.example/a 1x\">",
        "<div style=\"background-image:url(http://t.example/a)\">x</div>",
        "<div style=\"width:expression(alert(1))\">x</div>",
        "<div style=\"color:red;background:\\75rl(http://t.example)\">x</div>",
        "<div style=\"background:image-set('http://t.example/a' 1x)\">x</div>",
        "<style>@import url(http://t.example/a)</style><link rel=stylesheet href=http://t.example/a>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<object data=\"http://t.example\"></object><embed src=\"http://t.example\">",
        "<form action=http://t.example><input type=password></form>",
        "<base href=\"javascript:/a/../\"><a href=\"alert(1)\">x</a>",
        "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
        "<table background=\"http://t.example/a\"><td background=\"http://t.example/b\">x</td></table>",
        "<video poster=\"http://t.example\" src=\"http://t.example\"><source onerror=alert(1)></video>",
        "<details open ontoggle=alert(1)>x</details>",
        "<x data-repeated onclick=alert(1)>y</x>",
        "<![CDATA[<script>alert(1)</script>]]><!--><img src=x onerror=alert(1)>-->"})
    void leavesNothingThatRunsOrFetches(String html) {
        assertThat(Harmless.whyNot(page(html, false).html())).isEmpty();
        assertThat(Harmless.whyNot(page(html, true).html())).isEmpty();
        assertThat(page(html, false).html()).doesNotContain("t.example");
    }

    @Test
    void keepsTheLookOfItsOwnElement() {
        assertThat(page("<p style=\"color: #c00; font-size: 14px; position: fixed; background: url(x)\">Oi</p>", false)
                .html()).contains("<p style=\"color: #c00; font-size: 14px\">Oi</p>");
    }

    @Test
    void fetchesPicturesFromElsewhereOnlyWhenAsked() {
        String html = "<img src=\"http://t.example/a.png\" alt=\"promo\"><img src=\"https://t.example/b.png\">";
        assertThat(page(html, false).withheld()).isEqualTo(2);
        assertThat(page(html, false).html()).doesNotContain("t.example").contains("promo");
        assertThat(page(html, true).withheld()).isZero();
        assertThat(page(html, true).html()).contains("http://t.example/a.png", "referrerpolicy=\"no-referrer\"");
    }

    @Test
    void putsPicturesThatCameWithTheLetterInsideThePage() {
        Page page = letters.page(Letterbox.bytes("inline-image.eml"), false);
        assertThat(page.html()).contains("src=\"data:image/png;base64,iVBORw0KGgo");
        assertThat(page.withheld()).isZero();
    }

    @Test
    void foldsWhatIsRepeated() {
        assertThat(letters.page(Letterbox.bytes("gmail-reply.eml"), false).html())
                .contains("Perfeito, pode agendar!</div><br><details class=\"folded\"><summary>…</summary>");
        assertThat(page("<blockquote type=cite>só isto</blockquote>", false).html())
                .as("a letter that says nothing else is shown").doesNotContain("<details");
    }

    @Test
    void givesOutAFileByItsNumber() {
        var enclosed = letters.file(Letterbox.bytes("3-inbound-reply.eml"), 2).orElseThrow();
        assertThat(enclosed.file().name()).isEqualTo("pedido.pdf");
        assertThat(new String(enclosed.bytes(), StandardCharsets.US_ASCII)).isEqualTo("%PDF-1.4\n");
        assertThat(letters.file(Letterbox.bytes("3-inbound-reply.eml"), 9)).isEmpty();
    }
}
