package one.nexus.hub.lead;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.platform.web.Page;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** The board. */
@Controller("/api/lead/board")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs("lead.read")
class BoardController {

    private static final int MOST = 100;

    private final Board board;

    BoardController(Board board) {
        this.board = board;
    }

    @Get
    Board.View show(Caller caller, @QueryValue @Nullable Long pipeline, @QueryValue(defaultValue = "20") int limit) {
        return board.show(caller, Optional.ofNullable(pipeline), Math.clamp(limit, 1, MOST));
    }

    @Get("/{stage}")
    Page<LeadView> column(Caller caller, long stage, @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "20") int limit) {
        return board.column(caller, stage, cursor, Math.clamp(limit, 1, MOST));
    }
}
