package one.nexus.hub.webchat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import one.nexus.integrations.webchat.WebChatSite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.inject.Singleton;

/** The document that other people's pages frame: what the panel is to show stands in it, so that it asks for nothing first. */
@Singleton
class PanelPage {

    private static final String PAGE = """
        <!doctype html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
        <meta name="robots" content="noindex">
        <title>%s</title>
        <link rel="stylesheet" href="/widget/panel.css">
        <script type="application/json" id="site">%s</script>
        <script type="module" src="/widget/panel.js"></script>
        </head>
        <body></body>
        </html>
        """;

    private static final String PREVIEW = """
        <!doctype html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>%s</title>
        <link rel="stylesheet" href="/widget/preview.css">
        <script async src="/widget.js" data-token="%s" data-colour="%s"></script>
        </head>
        <body><main><h1>%s</h1><p></p><p></p><p></p></main></body>
        </html>
        """;

    private final JsonMapper json;

    PanelPage(JsonMapper json) {
        this.json = json;
    }

    /** What the panel is told of its site. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SiteView(String title, String welcome, String colour, String whatsapp, boolean files, boolean closed,
            String name, String email, String phone) {

        static SiteView of(Site site) {
            WebChatSite answers = site.answers();
            return new SiteView(site.title(), answers.welcome(), answers.colour(), answers.whatsapp(), answers.files(),
                    answers.identity().only(), answers.form().name().code(), answers.form().email().code(),
                    answers.form().phone().code());
        }
    }

    String panel(Site site, String language) {
        try {
            return PAGE.formatted(language, escaped(site.title()),
                    inScript(json.writeValueAsString(SiteView.of(site))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    String preview(Site site, String token, String language) {
        String title = escaped(site.title());
        return PREVIEW.formatted(language, title, escaped(token), escaped(site.answers().colour()), title);
    }

    /** Only the sites an administrator named may frame the panel, and the hub's own page to try it out. */
    static String policy(Site site) {
        String frames = Stream.concat(Stream.of("'self'"), site.answers().domains().sources().stream())
                .collect(Collectors.joining(" "));
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; "
                + "media-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors "
                + frames;
    }

    /** Inside a script element nothing but its end is read. */
    private static String inScript(String text) {
        return text.replace("<", "\\u003c");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
