package one.nexus.integrations.mail;

import one.nexus.integrations.channel.Letters.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The page of a letter, made harmless. What is allowed is listed; everything else goes: scripts, handlers, forms, frames,
 * styles of the whole page, {@code base}, drawings. Pictures that came with the letter are put inside it.
 */
final class SafePage {

    /** The most that is read of a page, in characters. */
    static final int LONGEST = 2_000_000;

    private static final int MOST_PICTURES = 8 << 20;
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp",
            "image/bmp");
    private static final String REPEATED = "data-repeated";
    private static final String QUOTES = ".gmail_quote, .gmail_quote_container, .yahoo_quoted, blockquote[type=cite],"
            + " .moz-cite-prefix, .protonmail_quote, #divRplyFwdMsg, #appendonsend";
    private static final Set<String> REST_TOO = Set.of("divrplyfwdmsg", "appendonsend");

    private static final Safelist SAFELIST = Safelist.relaxed()
            .addTags("center", "del", "details", "div", "font", "hr", "ins", "s", "strike", "summary", "tt")
            .addAttributes(":all", "align", "bgcolor", "dir", "height", "lang", "style", "valign", "width", REPEATED)
            .addAttributes("font", "color", "face", "size")
            .addAttributes("table", "border", "cellpadding", "cellspacing")
            .removeProtocols("a", "href", "ftp")
            .addProtocols("a", "href", "tel")
            .addProtocols("img", "src", "cid");

    private static final String LOOK = """
        body { margin: 12px; color: #1c1e21; background: #fff; font: 15px/1.5 system-ui, sans-serif; \
        overflow-wrap: anywhere }
        img { max-width: 100%; height: auto }
        blockquote { margin: 0 0 0 4px; padding-left: 10px; border-left: 2px solid #c8ccd1 }
        summary { cursor: pointer; color: #59616e }
        pre { white-space: pre-wrap }
        """;

    private final Parts parts;
    private final boolean fromOutside;
    private int withheld;
    private int carried;

    private SafePage(Parts parts, boolean fromOutside) {
        this.parts = parts;
        this.fromOutside = fromOutside;
    }

    static Page of(Parts parts, boolean fromOutside) {
        return new SafePage(parts, fromOutside).page();
    }

    private Page page() {
        String html = parts.page().map(part -> part.words(LONGEST)).orElse("");
        Document dirty = parsed(html);
        dirty.select("head, title, template, noscript").remove();
        mark(dirty);
        Document clean = new Cleaner(SAFELIST).clean(dirty);
        clean.outputSettings().prettyPrint(false);
        clean.select("[style]").forEach(SafePage::restyle);
        clean.select("a").forEach(SafePage::leadAway);
        List.copyOf(clean.select("img")).forEach(this::picture);
        fold(clean);
        String body = clean.body().html();
        return new Page(
                "<!doctype html><html><head><meta charset=\"utf-8\"><meta name=\"referrer\" content=\"no-referrer\">"
                        + "<style>" + LOOK + "</style></head><body>" + body + "</body></html>",
                withheld);
    }

    /** The words of a page, for lists and for whoever reads without the page. */
    static Folded words(String html) {
        Document page = parsed(html);
        page.select("head, title, style, script, template, noscript").remove();
        mark(page);
        List<Element> repeated = outermost(page);
        StringBuilder quoted = new StringBuilder();
        for (Element element : repeated) {
            quoted.append(PageWords.of(element)).append('\n');
            element.remove();
        }
        Folded said = Folded.of(PageWords.of(page.body()));
        String rest = (said.quoted() + "\n" + quoted).strip();
        return said.said().isEmpty() ? new Folded(rest, "") : new Folded(said.said(), rest);
    }

    private static Document parsed(String html) {
        return Jsoup.parse(html.length() > LONGEST ? html.substring(0, LONGEST) : html, "");
    }

    /** Marks what a program repeats of the letter before; Outlook marks only where that begins. */
    private static void mark(Document page) {
        page.select("[" + REPEATED + "]").removeAttr(REPEATED);
        for (Element element : page.select(QUOTES)) {
            element.attr(REPEATED, "yes");
            if (REST_TOO.contains(element.id().toLowerCase(Locale.ROOT))) {
                element.nextElementSiblings().attr(REPEATED, "yes");
            }
        }
    }

    private static List<Element> outermost(Document page) {
        List<Element> found = new ArrayList<>();
        for (Element element : page.select("[" + REPEATED + "]")) {
            if (element.parents().stream().noneMatch(outer -> outer.hasAttr(REPEATED))) {
                found.add(element);
            }
        }
        return found;
    }

    private static void fold(Document page) {
        List<Element> repeated = outermost(page);
        boolean all = page.body().text().length() <= repeated.stream().mapToInt(element -> element.text().length())
                .sum();
        for (Element element : repeated) {
            element.removeAttr(REPEATED);
            if (!all) {
                wrap(element);
            }
        }
        page.select("[" + REPEATED + "]").removeAttr(REPEATED);
    }

    private static void wrap(Element element) {
        Node before = element.previousSibling();
        if (before instanceof Element folded && folded.hasClass("folded")) {
            folded.appendChild(element);
            return;
        }
        Element details = new Element("details").addClass("folded");
        details.appendElement("summary").text("…");
        element.replaceWith(details);
        details.appendChild(element);
    }

    private static void restyle(Element element) {
        String safe = Styles.safe(element.attr("style"));
        if (safe.isEmpty()) {
            element.removeAttr("style");
        } else {
            element.attr("style", safe);
        }
    }

    private static void leadAway(Element link) {
        link.attr("target", "_blank").attr("rel", "noopener noreferrer nofollow");
    }

    private void picture(Element picture) {
        String source = picture.attr("src");
        Optional<String> own = source.regionMatches(true, 0, "cid:", 0, 4)
                ? carried(source.substring(4))
                : Optional.empty();
        if (own.isPresent()) {
            picture.attr("src", own.get());
        } else if (!fromOutside || !source.regionMatches(true, 0, "http", 0, 4)) {
            withheld += source.regionMatches(true, 0, "http", 0, 4) ? 1 : 0;
            picture.removeAttr("src");
        } else {
            picture.attr("referrerpolicy", "no-referrer");
        }
    }

    private Optional<String> carried(String contentId) {
        return parts.leaves().filter(part -> PICTURES.contains(part.type()))
                .filter(part -> part.contentId().filter(contentId::equals).isPresent()).findFirst()
                .map(Part::bytes).filter(bytes -> carried + bytes.length <= MOST_PICTURES)
                .map(bytes -> data(contentId, bytes));
    }

    private String data(String contentId, byte[] bytes) {
        carried += bytes.length;
        String type = parts.leaves().filter(part -> part.contentId().filter(contentId::equals).isPresent())
                .map(Part::type).filter(PICTURES::contains).findFirst().orElse("image/png");
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
