package one.nexus.integrations.mail;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

import java.util.Set;

/** Reads a page aloud: its words, with a line for each paragraph. */
final class PageWords implements NodeVisitor {

    private static final Set<String> PARAGRAPHS = Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol",
            "table", "blockquote", "pre", "center", "section", "article", "header", "footer");
    private static final Set<String> LINES = Set.of("br", "li", "tr", "hr", "dt", "dd");

    private final StringBuilder words = new StringBuilder();

    private PageWords() {}

    static String of(Element element) {
        var reader = new PageWords();
        element.traverse(reader);
        return reader.words.toString().replaceAll("[ \\u00a0]+\n", "\n").replaceAll("\n{3,}", "\n\n").strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            add(text.getWholeText().replaceAll("[\\s\\u200b\\ufeff\\u00ad]+", " "));
        } else if (node instanceof Element element) {
            begin(element);
        }
    }

    private void begin(Element element) {
        String name = element.normalName();
        if (name.equals("br")) {
            words.append('\n');
        } else if (PARAGRAPHS.contains(name) || LINES.contains(name)) {
            breakLine();
        }
        if (name.equals("li")) {
            words.append("• ");
        }
        if (name.equals("td") || name.equals("th")) {
            add(" ");
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && PARAGRAPHS.contains(element.normalName())) {
            breakLine();
            if (element.normalName().equals("p")) {
                words.append('\n');
            }
        }
    }

    private void add(String text) {
        boolean begins = words.isEmpty() || Character.isWhitespace(words.charAt(words.length() - 1));
        words.append(begins ? text.stripLeading() : text);
    }

    private void breakLine() {
        if (!words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
            words.append('\n');
        }
    }
}
