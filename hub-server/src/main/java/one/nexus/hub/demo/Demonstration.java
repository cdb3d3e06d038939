package one.nexus.hub.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

/**
 * Fills the demonstration once the hub answers. Every line of it has an id of its own that is the same at every start, so
 * a start that was cut short goes on at the next one, and a filled organisation is left alone.
 */
@Singleton
@Requires(property = "nexus.demo", value = "true")
class Demonstration implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private final DemoTeam team;
    private final DemoInboxes inboxes;
    private final DemoTalk talk;
    private final DemoLeads leads;
    private final Clock clock;

    Demonstration(DemoTeam team, DemoInboxes inboxes, DemoTalk talk, DemoLeads leads, Clock clock) {
        this.team = team;
        this.inboxes = inboxes;
        this.talk = talk;
        this.leads = leads;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        Thread.ofVirtual().name("demonstration").start(this::fill);
    }

    /** At the start of a home that was filled before it adds nothing. */
    void fill() {
        Optional<Map<String, DemoTeam.Signed>> signed = team.signedIn();
        if (signed.isEmpty()) {
            LOG.info("The demonstration is left alone: its people sign in with passwords of their own.");
            return;
        }
        Map<String, DemoTeam.Signed> people = signed.get();
        DemoTeam.Signed ana = Optional.ofNullable(people.get("ana")).orElseThrow();
        Map<String, DemoPlaces.Place> places = inboxes.connected(ana);
        List<Script> scripts = Script.all();
        if (!filled(ana.hands(), scripts.size())) {
            for (Script script : scripts) {
                play(script, Optional.ofNullable(places.get(script.inbox())).orElseThrow(), people);
            }
        }
        LOG.info("The demonstration is ready: sign in as {} with the password {}.", DemoTeam.email("ana"),
                DemoTeam.PASSWORD);
    }

    private static boolean filled(Colleague hands, int wanted) {
        long all = hands.get("/api/conversation/counts?status=open").number("all")
                + hands.get("/api/conversation/counts?status=resolved").number("all");
        return all >= wanted;
    }

    private void play(Script script, DemoPlaces.Place place, Map<String, DemoTeam.Signed> people) {
        Colleague hands = Optional.ofNullable(people.get(script.colleague().orElse("ana"))).orElseThrow().hands();
        long conversation = talk.say(script, place, people, clock.instant());
        leads.move(hands, conversation, script);
        if (script.resolved()) {
            hands.post("/api/conversation/conversations/" + conversation + "/resolve", Map.of());
        }
    }
}
