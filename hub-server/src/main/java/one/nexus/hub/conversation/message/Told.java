package one.nexus.hub.conversation.message;

/**
 * A message that the other person of a conversation may see.
 *
 * @param name the id under which the network knows it, which says nothing about the hub
 * @param view as the team sees it: what of it is shown to others is for whoever shows it to choose
 */
public record Told(String name, MessageView view) {

    /** When it was said: sorts as text in the order of the thread, save two messages of one millisecond. */
    public String moment() {
        return moment(view.order());
    }

    /** The same of a place in the thread, which says nothing about the hub then. */
    public static String moment(String order) {
        return order.substring(0, order.lastIndexOf('-'));
    }

    /** Whether the other person wrote it. */
    public boolean theirs() {
        return view.direction().equals("in");
    }
}
