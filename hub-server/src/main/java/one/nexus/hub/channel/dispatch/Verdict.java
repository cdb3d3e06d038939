package one.nexus.hub.channel.dispatch;

import one.nexus.hub.channel.Conclusion;
import one.nexus.hub.platform.queue.JobOutcome;
import one.nexus.integrations.channel.SendResult;

import java.time.Duration;

/**
 * What a result means for the message and for its job.
 *
 * @param conclusion for the message
 * @param outcome for the job
 */
record Verdict(Conclusion conclusion, JobOutcome outcome) {

    private static final Duration FIND_OUT = Duration.ofSeconds(5);
    private static final Duration WRONG_KEY = Duration.ofMinutes(1);

    static Verdict of(SendResult result, Pacing rule) {
        return switch (result) {
            case SendResult.Accepted accepted -> done(new Conclusion.Sent(accepted.ids()));
            case SendResult.AcceptedIdUnknown unnamed -> done(new Conclusion.SentIdUnknown());
            case SendResult.NotReady waiting -> waits("not-connected", rule.notReady());
            case SendResult.Throttled throttled -> waits("throttled", throttled.retryAfter());
            case SendResult.Unreachable away -> waits("unreachable", away.after().orElseGet(rule::unreachable));
            case SendResult.Uncertain uncertain -> new Verdict(new Conclusion.Unknown(uncertain.cause()),
                    new JobOutcome.Retry(FIND_OUT, "uncertain", "The provider did not say whether it was sent."));
            case SendResult.Rejected rejected -> rejected(rejected);
        };
    }

    private static Verdict rejected(SendResult.Rejected rejected) {
        if (rejected.code() == SendResult.Code.UNAUTHORISED) {
            return waits("unauthorised", WRONG_KEY);
        }
        return failed(rejected.code().code(), rejected.reason());
    }

    static Verdict done(Conclusion conclusion) {
        return new Verdict(conclusion, new JobOutcome.Done());
    }

    /** Not sent; it stays in the queue and is no attempt. */
    static Verdict waits(String code, Duration after) {
        return new Verdict(new Conclusion.Waiting(code), new JobOutcome.Postponed(after, "Waits: " + code + "."));
    }

    static Verdict failed(String code, String reason) {
        return new Verdict(new Conclusion.Failed(code, reason), new JobOutcome.Dead(code, reason));
    }

    static Verdict tooOld() {
        return failed("too-old", "The inbox was not connected for too long.");
    }

    /** Nobody can find out any more: a person has to decide. */
    static Verdict nobodyKnows(String reason) {
        return done(new Conclusion.Unknown(reason));
    }
}
