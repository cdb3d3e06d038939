package one.nexus.integrations.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SMTP server that says what it is told to, or hangs up. */
final class ScriptedSmtp implements AutoCloseable {

    /** Instead of an answer: the connection ends. */
    static final String HANGS_UP = "";

    private final ServerSocket door;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    ScriptedSmtp() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Answers a command, {@code GREETING} or {@code .}, like this. */
    ScriptedSmtp says(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    List<String> heard() {
        return List.copyOf(heard);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(),
                        StandardCharsets.UTF_8));
                OutputStream out = client.getOutputStream()) {
            boolean goesOn = answer(out, "GREETING", "220 ready");
            boolean letter = false;
            while (goesOn) {
                String line = in.readLine();
                if (line == null) {
                    return;
                }
                heard.add(line);
                if (!letter || line.equals(".")) {
                    String command = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
                    letter = command.equals("DATA") && !answers.containsKey("DATA");
                    goesOn = answer(out, command, usual(command));
                }
            }
        } catch (IOException gone) {
            // whoever called hung up
        }
    }

    private boolean answer(OutputStream out, String command, String usual) throws IOException {
        String answer = answers.getOrDefault(command, usual);
        out.write(answer.isEmpty() ? new byte[0] : (answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return !answer.isEmpty();
    }

    private static String usual(String command) {
        return switch (command) {
            case "EHLO" -> "250-here\r\n250 AUTH PLAIN";
            case "AUTH" -> "235 come in";
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 fine";
        };
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException gone) {
            // it was to be closed
        }
    }
}
