package one.nexus.hub.platform.embedded;

import one.nexus.hub.platform.settings.MasterKey;
import one.nexus.hub.platform.settings.Secret;
import one.nexus.hub.platform.settings.Settings;
import one.nexus.hub.platform.settings.StartupFault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The home folder: the data of the embedded servers, their passwords and the key, all readable by its owner only. One
 * hub holds it at a time.
 */
final class Home implements AutoCloseable {

    /** The layout of the folder; raised when a later hub must convert it. */
    private static final int LAYOUT = 1;
    private static final long LEAST_FREE_BYTES = 200L * 1024 * 1024;
    private static final int PASSWORD_BYTES = 24;

    private final Path root;
    private final HomeLock lock;

    private Home(Path root, HomeLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Makes or adopts the folder, checks it and takes its lock. */
    static Home open(Settings settings) {
        Path root = settings.home();
        requireFreeSpace(root);
        OwnerOnly.folder(root);
        HomeLock lock = HomeLock.take(root, settings.localUrl());
        try {
            requireLayout(root.resolve("VERSION"));
            return new Home(root, lock);
        } catch (RuntimeException refused) {
            lock.close();
            throw refused;
        }
    }

    /** Before anything is written, so that a full disk is told as one. */
    private static void requireFreeSpace(Path root) {
        long free = freeBytes(root.toAbsolutePath());
        if (free < LEAST_FREE_BYTES) {
            throw new StartupFault("The disk of %s is nearly full: %d MB are free and the hub needs %d MB to start. "
                    .formatted(root, free >> 20, LEAST_FREE_BYTES >> 20)
                    + "Free some space, or set NEXUS_HOME to another disk.");
        }
    }

    private static long freeBytes(Path root) {
        Path existing = Stream.iterate(root, Objects::nonNull, Path::getParent).filter(Files::exists).findFirst()
                .orElse(root);
        try {
            return Files.getFileStore(existing).getUsableSpace();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void requireLayout(Path file) {
        String found = OwnerOnly.text(file, () -> String.valueOf(LAYOUT));
        if (!found.equals(String.valueOf(LAYOUT))) {
            throw new StartupFault("The data under %s has layout %s and this hub reads layout %d. "
                    .formatted(file.getParent(), found, LAYOUT)
                    + "Start the version of One Nexus that wrote it, or set NEXUS_HOME to another folder.");
        }
    }

    /** A folder inside the home, made when absent. */
    Path folder(String name) {
        Path folder = root.resolve(name);
        OwnerOnly.folder(folder);
        return folder;
    }

    /** A folder or file inside the home that its user makes. */
    Path path(String name) {
        return root.resolve(name);
    }

    /** Where programs are unpacked: the home, unless tests share one folder among many homes. */
    Path binaries() {
        String shared = System.getProperty("nexus.binaries", "");
        Path folder = shared.isEmpty() ? root.resolve("programs") : Path.of(shared);
        OwnerOnly.folder(folder);
        return folder;
    }

    /** A password made once and kept. */
    Secret password(String name) {
        return new Secret(OwnerOnly.text(folder("secrets").resolve(name), Home::randomPassword));
    }

    MasterKey masterKey() {
        Supplier<String> made = () -> MasterKey.random().base64();
        return MasterKey.parse(OwnerOnly.text(secretKey(), made));
    }

    /** As {@link #masterKey}, for a hub: a key that is being changed opens only a part of what is sealed. */
    MasterKey settledKey() {
        if (Files.exists(nextSecretKey())) {
            throw new StartupFault("The secret key of %s is being changed. ".formatted(root)
                    + "Run `one-nexus rotate-key` again to finish it.");
        }
        return masterKey();
    }

    /**
     * The key that is to follow, kept until {@link #takeNextKey}: the one an earlier, broken-off change began with, else
     * {@code given}, else a new one.
     */
    MasterKey nextKey(Optional<MasterKey> given) {
        Supplier<String> made = () -> given.orElseGet(MasterKey::random).base64();
        String next = OwnerOnly.text(nextSecretKey(), made);
        if (given.isPresent() && !given.get().base64().equals(next)) {
            throw new StartupFault("A change to another key was broken off. Run `one-nexus rotate-key` without "
                    + "NEXUS_NEW_SECRET_KEY to finish it first.");
        }
        return MasterKey.parse(next);
    }

    /** Puts the next key in the place of the present one. */
    void takeNextKey() {
        try {
            Files.move(nextSecretKey(), secretKey(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path secretKey() {
        return folder("secrets").resolve("secret-key");
    }

    private Path nextSecretKey() {
        return folder("secrets").resolve("secret-key.next");
    }

    private static String randomPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        lock.close();
    }
}
