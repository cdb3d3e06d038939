package one.nexus.hub.platform.data;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Every table and function of both databases keeps the rules that hold organisations apart. */
class IsolationRulesTest {

    private static final String OURS = "(org_id = (NULLIF(current_setting('nexus.org'::text, true), ''::text))::bigint)";

    /** Functions that see more than one organisation. A new one has to be thought about: it is added here by hand. */
    private static final Map<String, List<String>> DEFINERS = Map.of("chat",
            List.of("inbox_of_token", "inbox_token_add", "inbox_token_remove", "inboxes_by_state", "inboxes_to_watch",
                    "kept_events_open", "message_words_stale", "nexus_dead_letters",
                    "nexus_forget_callback_deliveries", "nexus_forget_orphans", "nexus_forget_referrals",
                    "nexus_forgotten", "nexus_hold_jobs", "nexus_lane_due", "nexus_queue_depth", "nexus_read_words",
                    "nexus_search",
                    "nexus_take_job", "nexus_take_lane_job", "nexus_waiting_lanes", "nexus_words_waiting",
                    "webchat_organisation"),
            "core",
            List.of("nexus_dead_letters", "nexus_forget_answers", "nexus_forgotten", "nexus_hold_jobs",
                    "nexus_lane_due", "nexus_queue_depth",
                    "nexus_take_job",
                    "nexus_take_lane_job", "nexus_waiting_lanes", "team_count_attempt", "team_end_sessions",
                    "team_forget_attempts", "team_forget_expired", "team_founded", "team_invitation", "team_login",
                    "team_memberships",
                    "team_offer_setup", "team_password", "team_permissions", "team_register", "team_session",
                    "team_sessions_alive", "team_set_password", "team_setup_offered", "team_take_setup",
                    "team_throttle", "team_throttled", "team_token"));

    /** Tables without an organisation that the hub may read or write: plumbing, no row of a customer. */
    private static final Map<String, List<String>> SHARED = Map.of("chat", List.of("consumed", "lane", "outbox_shard"),
            "core",
            List.of("consumed", "lane", "outbox_shard", "scheduled_tasks"));

    /** Policies of tables that hold organisations and people themselves, and so have no column that names one. */
    private static final Map<String, List<String>> BY_ANOTHER_COLUMN = Map.of("chat", List.of(), "core",
            List.of("organisation.own_organisation", "user_account.people_of_own_organisation"));

    /** A table that names an organisation shows the hub the rows of the one it works for, or is closed to it. */
    @ParameterizedTest
    @ValueSource(strings = {"chat", "core"})
    void showOnlyTheRowsOfOneOrganisation(String database) {
        assertThat(Catalogue.of(database).lines("""
            SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'org_id'
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
                AND (has_table_privilege('nexus_hub', c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
                    OR has_any_column_privilege('nexus_hub', c.oid, 'SELECT, INSERT, UPDATE'))
                AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (
                    SELECT FROM pg_policies p WHERE p.tablename = c.relname AND p.schemaname = 'public'
                        AND p.permissive = 'PERMISSIVE' AND p.roles && '{public,nexus_hub}'::name[] AND p.qual = '%1$s'))
            """.formatted(OURS.replace("'", "''")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat", "core"})
    void haveTablesOfOneOrganisationAtAll(String database) {
        assertThat(
                Catalogue.of(database).lines("SELECT tablename FROM pg_policies WHERE policyname LIKE '%organisation'"))
                .contains("outbox", "job", "dead_letter").hasSizeGreaterThan(5);
    }

    /** Policies add up: one that is wider than the organisation's would show the hub more. */
    @ParameterizedTest
    @ValueSource(strings = {"chat", "core"})
    void giveTheHubNoWiderPolicy(String database) {
        assertThat(Catalogue.of(database).lines("""
            SELECT tablename || '.' || policyname FROM pg_policies
            WHERE permissive = 'PERMISSIVE' AND roles && '{public,nexus_hub}'::name[]
                AND NOT (qual = '%1$s' AND coalesce(with_check, qual) = '%1$s')
            """.formatted(OURS.replace("'", "''"))))
                .containsExactlyInAnyOrderElementsOf(BY_ANOTHER_COLUMN.get(database));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat", "core"})
    void openOnlyListedTablesThatNameNoOrganisation(String database) {
        assertThat(Catalogue.of(database).lines("""
            SELECT c.relname FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
                AND has_table_privilege('nexus_hub', c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE')
                AND NOT c.relrowsecurity
            ORDER BY 1
            """)).containsExactlyInAnyOrderElementsOf(SHARED.get(database));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat", "core"})
    void listEveryFunctionThatSeesMoreThanOneOrganisation(String database) {
        assertThat(Catalogue.of(database).lines("""
            SELECT DISTINCT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef ORDER BY 1
            """)).containsExactlyInAnyOrderElementsOf(DEFINERS.get(database));
    }

    /** Else whoever calls it could put a table of their own in the place of one it means; and nobody else may call it. */
    @ParameterizedTest
    @ValueSource(strings = {"chat", "core"})
    void fixWhereSuchAFunctionLooksAndWhoCallsIt(String database) {
        assertThat(Catalogue.of(database).lines("""
            SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef
                AND (NOT coalesce(proconfig, '{}') @> ARRAY['search_path=pg_catalog, public']
                    OR proacl IS NULL
                    OR EXISTS (SELECT FROM aclexplode(proacl) g WHERE g.grantee = 0))
            """)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat", "core"})
    void letTheLoginsOwnNothing(String database) {
        assertThat(Catalogue.of(database).lines("""
            SELECT d.classid::regclass || ' ' || d.objid FROM pg_shdepend d
            WHERE d.deptype = 'o' AND d.refobjid IN ('nexus_hub'::regrole, 'nexus_relay'::regrole)
            """)).isEmpty();
    }

    @Test
    void giveTheLoginsNoPower() {
        assertThat(Catalogue.of("core").lines("""
            SELECT rolname FROM pg_roles WHERE rolname IN ('nexus_hub', 'nexus_relay')
                AND NOT (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)
                AND NOT EXISTS (SELECT FROM pg_auth_members m WHERE m.member = pg_roles.oid)
            ORDER BY 1
            """)).containsExactly("nexus_hub", "nexus_relay");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat", "core"})
    void letTheRelaySeeOnlyWhatHappened(String database) {
        assertThat(Catalogue.of(database).lines("""
            SELECT c.relname FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
                AND (has_table_privilege('nexus_relay', c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE')
                    OR has_any_column_privilege('nexus_relay', c.oid, 'SELECT, INSERT, UPDATE'))
            ORDER BY 1
            """)).containsExactly("outbox", "outbox_forgotten", "outbox_shard");
        assertThat(Catalogue.of(database).lines("""
            SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef
                AND has_function_privilege('nexus_relay', oid, 'EXECUTE')
            """)).isEmpty();
    }
}
