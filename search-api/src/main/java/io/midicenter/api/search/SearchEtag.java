package io.midicenter.api.search;

import io.midicenter.index.search.IndexState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names the version of a search's answer: the state of the index and the meaning of the request.
final class SearchEtag {
  private static final int DIGITS = 24;

  private SearchEtag() {}

  static String of(IndexState state, String normalized) {
    return "W/\"g%d-v%d-%s\"".formatted(state.generation(), state.version(), hash(normalized));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
