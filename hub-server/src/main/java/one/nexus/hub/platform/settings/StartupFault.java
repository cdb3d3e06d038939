package one.nexus.hub.platform.settings;

import java.util.List;

/**
 * The hub cannot start, and a person can do something about it. Its sentences are shown as they are, without a stack
 * trace: what is wrong, then what to do.
 */
public final class StartupFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> sentences;

    public StartupFault(String sentence) {
        this(List.of(sentence));
    }

    public StartupFault(List<String> sentences) {
        super(String.join(System.lineSeparator(), sentences));
        this.sentences = List.copyOf(sentences);
    }

    /** What is wrong and what to do, one sentence or two per fault. */
    public List<String> sentences() {
        return sentences;
    }
}
