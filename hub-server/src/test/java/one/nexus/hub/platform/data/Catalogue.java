package one.nexus.hub.platform.data;

import one.nexus.hub.FreshDatabases;
import one.nexus.hub.platform.embedded.TestServers;
import one.nexus.hub.platform.settings.Addresses;
import one.nexus.hub.platform.settings.DatabaseAddress;
import org.jdbi.v3.core.Jdbi;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the catalogues of two freshly migrated databases say, asked as the superuser. */
final class Catalogue {

    private static final Map<String, Catalogue> MIGRATED = migrated();

    private final Jdbi jdbi;

    private Catalogue(DatabaseAddress address) {
        DatabaseAddress superuser = TestServers.superuser(address);
        jdbi = Jdbi.create(superuser.jdbcUrl(), superuser.user(), superuser.password().reveal());
    }

    /** The catalogue of {@code chat} or {@code core}. */
    static Catalogue of(String database) {
        return MIGRATED.get(database);
    }

    private static Map<String, Catalogue> migrated() {
        Addresses addresses = FreshDatabases.addresses();
        new OpenDatabases(addresses, FreshDatabases.KEY).close();
        return Map.of("chat", new Catalogue(addresses.chat()), "core", new Catalogue(addresses.core()));
    }

    /** The first column of what {@code query} finds. */
    List<String> lines(String query) {
        return jdbi.withHandle(handle -> handle.createQuery(query).mapTo(String.class).list());
    }

    /** Everything a migration can make, one line each, in an order that does not depend on how it was made. */
    List<String> dump() {
        return Stream.of(TABLES, COLUMNS, CONSTRAINTS, INDEXES, POLICIES, SEQUENCES, FUNCTIONS, TRIGGERS, TYPES, GRANTS)
                .flatMap(query -> lines(query).stream())
                .map(line -> line.replaceAll("\\s+", " ")).toList();
    }

    private static final String TABLES = """
        SELECT format('table %s kind=%s rls=%s forced=%s owner=%s', c.relname, c.relkind, c.relrowsecurity,
            c.relforcerowsecurity, c.relowner::regrole)
        FROM pg_class c
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
            AND c.relname <> 'flyway_schema_history'
        ORDER BY c.relname COLLATE "C"
        """;

    private static final String COLUMNS = """
        SELECT format('column %s.%s %s%s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
            CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
            CASE a.attidentity WHEN 'a' THEN ' identity always' WHEN 'd' THEN ' identity' ELSE '' END,
            coalesce(CASE WHEN a.attgenerated <> '' THEN ' generated ' ELSE ' default ' END
                || pg_get_expr(d.adbin, d.adrelid), ''))
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') AND a.attnum > 0
            AND NOT a.attisdropped AND c.relname <> 'flyway_schema_history'
        ORDER BY c.relname COLLATE "C", a.attnum
        """;

    private static final String CONSTRAINTS = """
        SELECT format('constraint %s.%s %s', c.relname, k.conname, pg_get_constraintdef(k.oid))
        FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
        WHERE c.relnamespace = 'public'::regnamespace AND c.relname <> 'flyway_schema_history'
        ORDER BY c.relname COLLATE "C", k.conname COLLATE "C"
        """;

    private static final String INDEXES = """
        SELECT format('index %s', indexdef) FROM pg_indexes
        WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history'
        ORDER BY tablename COLLATE "C", indexname COLLATE "C"
        """;

    private static final String POLICIES = """
        SELECT format('policy %s.%s %s %s to %s using %s check %s', tablename, policyname, permissive, cmd, roles, qual,
            with_check)
        FROM pg_policies WHERE schemaname = 'public' ORDER BY tablename COLLATE "C", policyname COLLATE "C"
        """;

    private static final String SEQUENCES = """
        SELECT format('sequence %s', sequencename) FROM pg_sequences WHERE schemaname = 'public'
        ORDER BY sequencename COLLATE "C"
        """;

    /** The body by its hash: its text is in the migration. */
    private static final String FUNCTIONS = """
        SELECT format('function %s(%s) returns %s definer=%s volatile=%s config=%s access=%s body=%s', p.proname,
            pg_get_function_arguments(p.oid), pg_get_function_result(p.oid), p.prosecdef, p.provolatile, p.proconfig,
            p.proacl, md5(p.prosrc))
        FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
            AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
        ORDER BY p.proname COLLATE "C", pg_get_function_arguments(p.oid) COLLATE "C"
        """;

    private static final String TRIGGERS = """
        SELECT format('trigger %s', pg_get_triggerdef(t.oid)) FROM pg_trigger t WHERE NOT t.tgisinternal
        ORDER BY pg_get_triggerdef(t.oid) COLLATE "C"
        """;

    private static final String TYPES = """
        SELECT format('type %s %s', t.typname, (SELECT string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder)
            FROM pg_enum e WHERE e.enumtypid = t.oid))
        FROM pg_type t WHERE t.typnamespace = 'public'::regnamespace AND t.typtype IN ('e', 'd')
        ORDER BY t.typname COLLATE "C"
        """;

    private static final String GRANTS = """
        SELECT format('grant %s on %s to %s', string_agg(g.privilege_type, ',' ORDER BY g.privilege_type), c.relname,
            CASE g.grantee WHEN 0 THEN 'public' ELSE g.grantee::regrole::text END)
        FROM pg_class c CROSS JOIN LATERAL aclexplode(c.relacl) g
        WHERE c.relnamespace = 'public'::regnamespace AND g.grantee <> c.relowner
        GROUP BY c.relname, g.grantee
        ORDER BY c.relname COLLATE "C", CASE g.grantee WHEN 0 THEN '' ELSE g.grantee::regrole::text END COLLATE "C"
        """;
}
