package one.nexus.integrations.mail;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Judges a page as a browser would read it, by other rules than those it was made by. */
final class Harmless {

    private static final Set<String> ELEMENTS = Set.of("script", "iframe", "frame", "object", "embed", "form", "input",
            "button", "textarea", "select", "base", "link", "svg", "math", "video", "audio", "source", "template",
            "noscript", "applet", "portal", "style", "meta", "title", "picture");
    private static final List<String> FETCHING = List.of("url(", "expression", "@import", "image(", "\\");

    private Harmless() {}

    /** What is wrong with it; empty when nothing is. */
    static Optional<String> whyNot(String html) {
        Document page = Jsoup.parse(html);
        return page.body().getAllElements().stream().flatMap(element -> fault(element).stream()).findFirst();
    }

    private static Optional<String> fault(Element element) {
        if (ELEMENTS.contains(element.normalName())) {
            return Optional.of(element.outerHtml());
        }
        return element.attributes().asList().stream().filter(Harmless::isHarmful).map(Attribute::toString).findFirst();
    }

    private static boolean isHarmful(Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue().toLowerCase(Locale.ROOT).strip();
        return name.startsWith("on") || name.equals("srcset") || name.equals("background") || name.equals("srcdoc")
                || name.equals("style") && FETCHING.stream().anyMatch(value::contains)
                || name.equals("href") && !value.matches("(?s)(https?|mailto|tel):.*")
                || name.equals("src") && !value.matches("(?s)(https?:|data:image/(png|jpeg|gif|webp|bmp);base64,).*");
    }
}
