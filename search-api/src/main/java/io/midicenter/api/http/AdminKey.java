package io.midicenter.api.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// The administrator's key: one line in the file `admin.key` of the home directory, readable by its
/// owner alone. Whoever can read the file may do everything, without a rate limit.
///
/// Threads: any; immutable. The key itself is not kept, only its SHA-256.
public final class AdminKey {
  /// Name of the file in the home directory.
  public static final String FILE = "admin.key";

  private static final String PREFIX = "msc_admin_";
  private static final int SECRET_BYTES = 32;

  private final byte[] digest;

  private AdminKey(String key) {
    digest = sha256(key);
  }

  /// True where the home has a key already.
  public static boolean exists(Path home) {
    return Files.isRegularFile(home.resolve(FILE));
  }

  /// Reads the key of a home; makes one where there is none.
  ///
  /// @throws IOException with a sentence for people where the file cannot be read or made
  public static AdminKey open(Path home) throws IOException {
    Path file = home.resolve(FILE);
    if (!Files.exists(file)) {
      create(file);
    }
    return new AdminKey(read(home));
  }

  /// The key of a home as text, for the command line and other programs of the same user.
  public static String read(Path home) throws IOException {
    Path file = home.resolve(FILE);
    String key = Files.readString(file, StandardCharsets.UTF_8).strip();
    if (!key.startsWith("msc_") || key.length() < 32) {
      throw new IOException(file + " holds no key; delete it and start again to make a new one");
    }
    return key;
  }

  private static void create(Path file) throws IOException {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    String key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret) + "\n";
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] rights =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try (var channel =
        Files.newByteChannel(
            file,
            java.util.Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            rights)) {
      channel.write(java.nio.ByteBuffer.wrap(key.getBytes(StandardCharsets.UTF_8)));
    } catch (FileAlreadyExistsException e) {
      // another start of the same home made it first: that one counts
      return;
    }
  }

  /// Compares in a time that does not depend on where two keys differ.
  boolean matches(String key) {
    return MessageDigest.isEqual(digest, sha256(key));
  }

  /// 32 bytes.
  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
