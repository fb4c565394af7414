package io.midicenter.uistatic;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/// One file of the page: its bytes and what HTTP says about them. Immutable.
public final class Asset {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("md", "text/markdown; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("lock", "text/plain; charset=utf-8"),
          Map.entry("sf3", "audio/x-soundfont"));

  private final String path;
  private final byte[] bytes;
  private final String etag;

  Asset(String path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
    this.etag = '"' + Sha256.hex(bytes).substring(0, 32) + '"';
  }

  static Asset ofText(String path, String text) {
    return new Asset(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /// The path below the resource root, with `/` between its names.
  public String path() {
    return path;
  }

  /// A copy of the content.
  public byte[] bytes() {
    return Arrays.copyOf(bytes, bytes.length);
  }

  /// Length in bytes.
  public int length() {
    return bytes.length;
  }

  /// The media type for `Content-Type`; `application/octet-stream` for an unknown extension.
  public String contentType() {
    String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(extension, "application/octet-stream");
  }

  /// A strong entity tag with its quotes, derived from the bytes alone.
  public String etag() {
    return etag;
  }

  /// Whether gzip helps: text does, fonts and sound banks are compressed already.
  public boolean compressible() {
    return contentType().startsWith("text/")
        || contentType().equals("application/json")
        || contentType().equals("image/svg+xml");
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
