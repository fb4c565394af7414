package io.midicenter.api.pages;

import io.javalin.http.Context;
import io.midicenter.api.http.Answers;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import io.midicenter.uistatic.Asset;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/// Sends one file of the class path, compressed once where that helps.
///
/// Threads: any.
final class StaticAnswer {
  static final String FOR_EVER = "public, max-age=31536000, immutable";
  static final String REVALIDATED = "no-cache";

  private static final int MIN_GZIP_BYTES = 1_024;
  private static final int MAX_KEPT = 512;

  private final Map<String, byte[]> compressed = new ConcurrentHashMap<>();

  void send(Context context, Asset file, String cacheControl) {
    boolean gzip = file.compressible() && file.length() >= MIN_GZIP_BYTES && acceptsGzip(context);
    String etag = gzip ? file.etag().replaceAll("\"$", "-gz\"") : file.etag();
    context.disableCompression();
    context.header("Cache-Control", cacheControl).header("ETag", etag);
    if (file.compressible()) {
      context.header("Vary", "Accept-Encoding, Origin");
    }
    if (Answers.matches(context.header("If-None-Match"), etag)) {
      context.status(304);
      return;
    }
    context.contentType(file.contentType());
    if (gzip) {
      context.header("Content-Encoding", "gzip");
      context.result(compressed(file));
    } else {
      context.result(file.bytes());
    }
  }

  static ProblemException notFound() {
    return new ProblemException(ProblemCode.NOT_FOUND, "there is no such file");
  }

  private static boolean acceptsGzip(Context context) {
    String accept = context.header("Accept-Encoding");
    return accept != null && accept.contains("gzip") && !accept.contains("gzip;q=0");
  }

  private byte[] compressed(Asset file) {
    if (compressed.size() > MAX_KEPT) {
      compressed.clear();
    }
    return compressed.computeIfAbsent(file.etag(), _ -> gzip(file.bytes()));
  }

  private static byte[] gzip(byte[] bytes) {
    var out = new ByteArrayOutputStream(bytes.length / 3);
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("compressing in memory failed", e);
    }
    return out.toByteArray();
  }
}
