package io.midicenter.api.http;

import java.security.SecureRandom;
import java.util.Base64;

/// A key that is made now: `msc_ID_SECRET`. Its text is shown once; what is kept is its SHA-256.
///
/// @param keyId 8 letters and digits
/// @param text the whole key: 32 random bytes behind the id
public record NewKey(String keyId, String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int ID_LENGTH = 8;
  private static final int SECRET_BYTES = 32;

  public static NewKey make() {
    var id = new StringBuilder(ID_LENGTH);
    for (int i = 0; i < ID_LENGTH; i++) {
      id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    String text =
        "msc_%s_%s".formatted(id, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    return new NewKey(id.toString(), text);
  }

  /// 32 bytes.
  public byte[] hash() {
    return AdminKey.sha256(text);
  }
}
