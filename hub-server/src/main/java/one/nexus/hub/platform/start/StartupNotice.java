package one.nexus.hub.platform.start;

import java.util.List;

/** What a feature has to say, or to do, once when the hub is ready. */
@FunctionalInterface
public interface StartupNotice {

    /**
     * Called once, when the hub answers requests.
     *
     * @param address the hub's own address, without a slash at the end
     * @return lines to show beside it; none when there is nothing to say
     * @throws one.nexus.hub.platform.settings.StartupFault when the hub must not run like this
     */
    List<String> lines(String address);
}
