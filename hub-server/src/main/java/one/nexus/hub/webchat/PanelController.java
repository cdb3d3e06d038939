package one.nexus.hub.webchat;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import one.nexus.hub.platform.web.Needs;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** Serves the panel to the pages that may frame it, and a page of the hub's own to try it out. */
@Hidden
@Controller("/chat/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Needs(Needs.NOTHING)
final class PanelController {

    private static final List<String> LANGUAGES = List.of("pt-BR", "en", "ru");

    private final Sites sites;
    private final PanelPage pages;

    PanelController(Sites sites, PanelPage pages) {
        this.sites = sites;
        this.pages = pages;
    }

    @Get("{?lang}")
    HttpResponse<String> panel(String token, @Nullable String lang) {
        Site site = sites.of(token);
        return HttpResponse.ok(pages.panel(site, language(lang)))
                .header("Content-Security-Policy", PanelPage.policy(site))
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Get("/preview{?lang}")
    HttpResponse<String> preview(String token, @Nullable String lang) {
        Site site = sites.of(token);
        return HttpResponse.ok(pages.preview(site, token, language(lang)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** One of the panel's own, whatever was asked for. */
    private static String language(@Nullable String asked) {
        return Optional.ofNullable(asked)
                .flatMap(tag -> LANGUAGES.stream().filter(one -> tag.startsWith(one.substring(0, 2))).findFirst())
                .orElse(LANGUAGES.getFirst());
    }
}
