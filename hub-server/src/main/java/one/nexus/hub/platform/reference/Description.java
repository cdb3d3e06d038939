package one.nexus.hub.platform.reference;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeIn;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** What the generated OpenAPI document says of the hub as a whole. */
@OpenAPIDefinition(info = @Info(title = "One Nexus Atemporal", version = "${product.version}", description = "Conversations, contacts and leads of an organisation. Refusals are application/problem+json "
        + "with a stable code; lists are paged by an opaque cursor.", license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")), security = {
            @SecurityRequirement(name = "session"), @SecurityRequirement(name = "token"),
            @SecurityRequirement(name = "tokenHeader")})
@SecurityScheme(name = "session", type = SecuritySchemeType.APIKEY, in = SecuritySchemeIn.COOKIE, paramName = "nexus_session")
@SecurityScheme(name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer")
@SecurityScheme(name = "tokenHeader", type = SecuritySchemeType.APIKEY, in = SecuritySchemeIn.HEADER, paramName = "api_access_token")
final class Description {

    private Description() {}
}
