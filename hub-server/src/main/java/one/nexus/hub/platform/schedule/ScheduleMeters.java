package one.nexus.hub.platform.schedule;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import one.nexus.hub.platform.data.SchedulerDatabase;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Shows how late the schedule is, and how much of it failed at its last run; NaN while its database is away. */
@Context
class ScheduleMeters {

    private static final String LATE = """
        SELECT coalesce(max(extract(epoch FROM now() - execution_time)), 0)::double precision FROM scheduled_tasks
        WHERE NOT picked AND execution_time < now()
        """;
    private static final String FAILING = "SELECT count(*) FROM scheduled_tasks WHERE consecutive_failures > 0";

    ScheduleMeters(SchedulerDatabase database, MeterRegistry meters) {
        meters.gauge("nexus.schedule.late.seconds", database.source(), source -> asked(source, LATE));
        meters.gauge("nexus.schedule.failing", database.source(), source -> asked(source, FAILING));
    }

    private static double asked(DataSource source, String question) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() ? answer.getDouble(1) : 0;
        } catch (SQLException away) {
            return Double.NaN;
        }
    }
}
