package one.nexus.hub.platform.storage;

/** What the storage said. */
public sealed interface StorageAnswer<T> {

    /** It did what was asked. */
    record Ok<T>(T value) implements StorageAnswer<T> {}

    /** There is nothing under the key. */
    record Missing<T>() implements StorageAnswer<T> {}

    /**
     * It did not.
     *
     * @param temporary whether the same may work later: away, slow, overloaded; not when it refuses the credentials
     * @param reason a sentence for an administrator, without a secret
     */
    record Failed<T>(boolean temporary, String reason) implements StorageAnswer<T> {}
}
