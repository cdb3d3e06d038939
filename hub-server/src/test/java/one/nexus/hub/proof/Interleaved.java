package one.nexus.hub.proof;

/**
 * Measures the limit and ours in turns, A-B-A-B-A-B, so that a machine that gets slower or faster meanwhile does so for
 * both. The first turn of each warms up and is not counted.
 */
record Interleaved(Spread limit, Spread ours) {

    private static final int ROUNDS = 3;

    /** One round of one side. @return its value, in the unit of the measurement */
    interface Round {

        double measure() throws Exception;
    }

    static Interleaved of(Round limit, Round ours) throws Exception {
        double[] ofLimit = new double[ROUNDS];
        double[] ofOurs = new double[ROUNDS];
        limit.measure();
        ours.measure();
        for (int round = 0; round < ROUNDS; round++) {
            ofLimit[round] = limit.measure();
            ofOurs[round] = ours.measure();
        }
        return new Interleaved(new Spread(ofLimit), new Spread(ofOurs));
    }
}
