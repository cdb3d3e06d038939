package one.nexus.integrations.mail;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a letter in two: what its writer says, and what their program repeats of the letter before.
 *
 * @param said   what is new
 * @param quoted what is repeated, with the line that announces it; empty when nothing is
 */
record Folded(String said, String quoted) {

    /** What programs write above the letter they repeat, in the languages met most. Each is one line, found anywhere in it. */
    private static final List<Pattern> ABOVE = List.of(
            line("(on|am|le|el|em|il|op|den|a|в) .{4,180}(wrote|schrieb|a écrit|escribió|escreveu|ha scritto|schreef|skrev)"
                    + "\\s*:"),
            line(".{4,180} (написал|написала|пишет|писал|писала)(\\(а\\))?\\s*:"),
            line("[-_\\s]*(original message|mensagem original|mensagem encaminhada|forwarded message|mensaje original"
                    + "|message d'origine|исходное сообщение|пересылаемое сообщение|ursprüngliche nachricht)[-_\\s]*"),
            line("_{20,}"));

    private static final int LONGEST = 300;

    /** Outlook repeats the head of the letter, in the reader's language. */
    private static final Pattern HEAD = line("\\*?(from|de|von|da|от)\\s*:\\*?\\s?.+");
    private static final Pattern HEAD_NEXT = line("\\*?(sent|date|enviado|enviada em|data|to|para|gesendet|envoyé|дата"
            + "|отправлено|кому)\\b.*:.*");

    private static Pattern line(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static Folded of(String text) {
        String[] lines = text.split("\n", -1);
        int cut = from(lines);
        return cut >= lines.length ? new Folded(text.strip(), "") : split(lines, cut);
    }

    /** A letter that says nothing of its own before what it repeats is shown whole: somebody may have answered below. */
    private static Folded split(String[] lines, int cut) {
        String said = joined(lines, 0, cut).strip();
        String rest = joined(lines, cut, lines.length).strip();
        return said.isEmpty() || rest.isEmpty() ? new Folded((said + rest).strip(), "") : new Folded(said, rest);
    }

    /** The line from which on all is repeated. */
    private static int from(String[] lines) {
        for (int index = 0; index < lines.length; index++) {
            if (announces(lines, index) && nothingSaidAfter(lines, index)) {
                return index;
            }
        }
        return trailingMarks(lines);
    }

    private static boolean announces(String[] lines, int index) {
        String one = lines[index].strip();
        if (one.startsWith(">") || one.length() > LONGEST) {
            return false;
        }
        String two = index + 1 < lines.length ? (one + " " + lines[index + 1].strip()).strip() : one;
        boolean above = ABOVE.stream().anyMatch(mark -> mark.matcher(one).matches()
                || one.length() > 20 && mark.matcher(two).matches());
        return above || HEAD.matcher(one).matches() && index + 1 < lines.length
                && HEAD_NEXT.matcher(lines[index + 1].strip()).matches();
    }

    /**
     * Where the repeated lines are marked, words between or below them are an answer to what is above: those letters are
     * shown whole. Unmarked lines after the announcement are the letter before.
     */
    private static boolean nothingSaidAfter(String[] lines, int index) {
        boolean marked = false;
        for (int next = index + 2; next < lines.length; next++) {
            String line = lines[next].strip();
            marked |= line.startsWith(">");
            if (marked && !line.isEmpty() && !line.startsWith(">")) {
                return false;
            }
        }
        return true;
    }

    private static int trailingMarks(String[] lines) {
        int index = lines.length;
        boolean any = false;
        while (index > 0 && (lines[index - 1].isBlank() || lines[index - 1].strip().startsWith(">"))) {
            index--;
            any |= lines[index].strip().startsWith(">");
        }
        return any ? index : lines.length;
    }

    private static String joined(String[] lines, int from, int to) {
        return String.join("\n", List.of(lines).subList(from, to));
    }
}
