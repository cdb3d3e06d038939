package one.nexus.hub.proof;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How long the first page of a search takes, for each kind of words that a text index likes or does not. */
final class SearchReads {

    private static final int ASKED = 100;
    private static final int PAGE = 20;
    private static final double LONGEST_MS = 300;
    private static final double P99 = .99;

    /** What {@link Archive} writes: the words of a kind are asked for in turns. */
    private static final Map<String, List<String>> KINDS = kinds();

    private SearchReads() {}

    private static Map<String, List<String>> kinds() {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("rare", List.of("raridade"));
        kinds.put("common", List.of("bom", "pedido", "dia", "tudo"));
        kinds.put("two words", List.of("boleto contrato", "garantia sábado", "recibo azul"));
        kinds.put("stale common", List.of("carnaval", "carnaval bom"));
        kinds.put("phrase", List.of("\"cartão boleto\"", "\"nota produto\"", "\"loja aberta\""));
        kinds.put("accent-folded", List.of("horario amanha", "VIDEO", "orcamento"));
        kinds.put("no hit", List.of("inexistente", "contrato inexistente"));
        return kinds;
    }

    /** @return the median of each kind over HTTP, in milliseconds */
    static Map<String, Double> measure(Report report, BenchHub hub, String size) throws Exception {
        Map<String, Double> medians = new LinkedHashMap<>();
        for (var kind : KINDS.entrySet()) {
            List<byte[]> requests = new ArrayList<>();
            List<String> words = new ArrayList<>();
            for (int number = 0; number < ASKED; number++) {
                String asked = kind.getValue().get(number % kind.getValue().size());
                words.add(asked);
                requests.add(ReadsBlock.get(hub, "/api/conversation/search?limit=" + PAGE + "&words="
                        + URLEncoder.encode(asked, StandardCharsets.UTF_8)));
            }
            List<Sample> limits = new ArrayList<>();
            List<Sample> ours = new ArrayList<>();
            Interleaved medianOf = Interleaved.of(() -> kept(limits, sql(hub, words)),
                    () -> kept(ours, ReadsBlock.flood(hub, 1, requests).waits()));
            String what = "search, " + kind.getKey();
            report.add(Row.within("reads", what + " at " + size + ", p99", "ms", p99(limits), p99(ours), LONGEST_MS)
                    .noted("p50 " + medianOf.ours() + " ms, of the statement " + medianOf.limit() + " ms"));
            medians.put(what, medianOf.ours().median());
        }
        return medians;
    }

    private static double kept(List<Sample> samples, Sample sample) {
        samples.add(sample);
        return sample.percentile(.5);
    }

    /** The first round warmed up. */
    private static Spread p99(List<Sample> samples) {
        return new Spread(samples.stream().skip(1).mapToDouble(sample -> sample.percentile(P99)).toArray());
    }

    private static Sample sql(BenchHub hub, List<String> words) throws Exception {
        long[] nanos = new long[words.size()];
        try (Connection chat = ReadsBlock.scoped(hub)) {
            Map<String, PreparedStatement> prepared = new LinkedHashMap<>();
            for (int number = 0; number < nanos.length; number++) {
                String asked = words.get(number);
                if (!prepared.containsKey(asked)) {
                    prepared.put(asked, chat.prepareStatement(statement(asked)));
                }
                long from = System.nanoTime();
                ReadsBlock.ask(prepared.get(asked), 0);
                nanos[number] = System.nanoTime() - from;
            }
        }
        return new Sample(nanos);
    }

    /** The hub's own statement with the values the hub gives it. */
    private static String statement(String asked) throws ReflectiveOperationException, SQLException {
        boolean quoted = asked.startsWith("\"");
        String parts = quoted
                ? "ARRAY['" + asked.replace("\"", "") + "']"
                : Arrays.stream(asked.split(" ")).collect(Collectors.joining("', '", "ARRAY['", "']"));
        return ReadsBlock.statement("search.FoundRow").replace(":parts", parts)
                .replace(":unfinished", String.valueOf(!quoted)).replace(":narrowed", "''")
                .replace(":since", "timestamptz 'epoch'").replace(":beforeId", "0")
                .replace(":before", "now() + interval '1 day'")
                .replace(":limit", String.valueOf(PAGE))
                .replace(":patience", "200");
    }
}
