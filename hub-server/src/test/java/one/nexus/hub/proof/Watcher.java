package one.nexus.hub.proof;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A screen that stays on: comes back as often as its socket ends, says how far it has seen, and remembers which messages it
 * was shown. Told to reload it fetches everything anew, as the console does, so what lies before is not missing.
 */
final class Watcher implements Viewer, AutoCloseable {

    /** What happens behind the back of a screen. */
    interface Absence {

        void take() throws Exception;
    }

    private static final long PING_SECONDS = 10;
    private static final long COME_BACK_MILLIS = 250;

    private final HubClient person;
    private final Semaphore gone = new Semaphore(0);
    private volatile Thread thread = Thread.ofVirtual().unstarted(this::watch);
    private final List<Long> shown = new ArrayList<>();
    private final Map<Long, Long> moments = new HashMap<>();
    private final List<Reload> reloads = new ArrayList<>();
    private final List<Integer> endings = new CopyOnWriteArrayList<>();
    private volatile LiveClient socket;
    private long start = -1;
    private long chat = -1;
    private long core = -1;
    private boolean reloading;

    /** What lies after {@code after} and before {@code before} was fetched and not shown. */
    private record Reload(long after, long before) {}

    /** Opens the socket and returns when the hub has greeted it. */
    Watcher(HubClient person) throws IOException, InterruptedException {
        this.person = person;
        this.socket = opened();
        thread.start();
    }

    private LiveClient opened() throws IOException, InterruptedException {
        gone.drainPermits();
        return LiveClient.open(person, cursor(), this::frame, this::ended);
    }

    private void ended(int code) {
        endings.add(code);
        gone.release();
    }

    /** How far it has seen, as the parameters of a socket's address. */
    synchronized String cursor() {
        return chat < 0 ? "" : "&chat=" + chat + "&core=" + core;
    }

    private void watch() {
        try {
            while (true) {
                if (gone.tryAcquire(PING_SECONDS, TimeUnit.SECONDS)) {
                    comeBack();
                } else {
                    ping();
                }
            }
        } catch (InterruptedException closing) {
            socket.close();
        }
    }

    private void ping() {
        try {
            socket.ping();
        } catch (CompletionException ended) {
            gone.release();
        }
    }

    private void comeBack() throws InterruptedException {
        try {
            socket = opened();
        } catch (IOException | CompletionException | AssertionError away) {
            TimeUnit.MILLISECONDS.sleep(COME_BACK_MILLIS);
            gone.release();
        }
    }

    private synchronized void frame(JsonNode frame) {
        switch (frame.path("type").asText()) {
            case "hello" -> greeted(frame.path("cursor"));
            case "reload" -> reloading = true;
            case "event" -> happened(frame);
            default -> {
            }
        }
    }

    private void greeted(JsonNode head) {
        if (chat < 0) {
            chat = head.path("chat").asLong();
            start = chat;
            core = head.path("core").asLong();
        }
    }

    private void happened(JsonNode frame) {
        long seq = frame.path("seq").asLong();
        if (frame.path("db").asText().equals("core")) {
            core = Math.max(core, seq);
            return;
        }
        if (reloading) {
            reloads.add(new Reload(chat, seq));
            reloading = false;
        }
        chat = Math.max(chat, seq);
        if (frame.path("event").asText().equals("message.received")) {
            shown.add(seq);
            moments.put(seq, System.nanoTime());
        }
    }

    @Override
    public synchronized List<Long> shown() {
        return List.copyOf(shown);
    }

    @Override
    public synchronized boolean fetched(long seq) {
        return seq <= start || reloading && seq > chat
                || reloads.stream().anyMatch(reload -> seq > reload.after && seq < reload.before);
    }

    /** Leaves, has {@code absence} happen, and comes back saying how far it had seen. */
    void away(Absence absence) throws Exception {
        thread.interrupt();
        thread.join();
        absence.take();
        thread = Thread.ofVirtual().unstarted(this::watch);
        socket = opened();
        thread.start();
    }

    /** When it was shown each number, in nanoseconds of {@link System#nanoTime()}. */
    synchronized Map<Long, Long> moments() {
        return Map.copyOf(moments);
    }

    /** Takes nothing more of its socket, and goes on saying that it is there, until {@link #hear}. */
    void deafen() {
        socket.deafen();
    }

    void hear() {
        socket.hear();
    }

    /** How often it was told to fetch everything anew. */
    synchronized int reloads() {
        return reloads.size() + (reloading ? 1 : 0);
    }

    /** The codes with which its sockets have ended. */
    List<Integer> endings() {
        return List.copyOf(endings);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
