package one.nexus.hub.team.signin;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.team.Fields;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** The tokens with which programs call the hub. */
@Controller("/api/team/tokens")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs("token.manage")
class TokenController {

    private final ApiTokens tokens;

    TokenController(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Serdeable
    record NewToken(@Nullable String name) {}

    @Get
    List<ApiTokens.TokenView> list(Caller caller) {
        return tokens.list(caller);
    }

    @Post
    @Status(HttpStatus.CREATED)
    ApiTokens.TokenView make(Caller caller, @Body NewToken wanted) {
        var fields = new Fields();
        String name = fields.text("name", wanted.name(), Fields.NAME);
        fields.check();
        return tokens.make(caller, name);
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void delete(Caller caller, long id) {
        tokens.delete(caller, id);
    }
}
