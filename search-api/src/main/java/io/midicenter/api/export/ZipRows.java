package io.midicenter.api.export;

import io.midicenter.analysis.Bytes;
import io.midicenter.api.files.ContentReader;
import io.midicenter.api.http.ParameterError;
import io.midicenter.api.http.ProblemException;
import io.midicenter.index.field.Fields;
import io.midicenter.index.search.Hit;
import io.midicenter.index.search.IndexState;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The MIDI files themselves, each under a name of its own. Files that no disk holds any more, and
/// those above the size of one archive, are named in `NOT-INCLUDED.txt`.
final class ZipRows implements RowWriter {
  static final int MAX_FILES = 2_000;
  static final long MAX_BYTES = 1L << 30;
  static final String MISSING = "NOT-INCLUDED.txt";

  private final ZipOutputStream zip;
  private final ContentReader contents;
  private final Set<String> used = new HashSet<>(Set.of(MISSING.toLowerCase(Locale.ROOT)));
  private final StringBuilder missing = new StringBuilder();
  private long bytes;

  ZipRows(OutputStream out, ContentReader contents) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.contents = contents;
  }

  @Override
  public void begin() {}

  /// @throws ProblemException for more files than one archive takes
  static void check(long total) {
    if (total > MAX_FILES) {
      throw ProblemException.of(
          List.of(
              ParameterError.limit(
                  "format",
                  "zip",
                  "an archive holds at most %d files, these are %d".formatted(MAX_FILES, total))));
    }
  }

  @Override
  public void row(Hit hit) throws IOException {
    Optional<byte[]> content = contents.find(Bytes.fromHex(hit.id()));
    if (content.isEmpty() || bytes + content.get().length > MAX_BYTES) {
      missing.append(hit.id()).append(' ').append(RootPaths.below(hit)).append('\n');
      return;
    }
    bytes += content.get().length;
    zip.putNextEntry(new ZipEntry(unique(clean(String.valueOf(hit.document().get(Fields.NAME))))));
    zip.write(content.get());
    zip.closeEntry();
  }

  @Override
  public void end(long rows, IndexState state) throws IOException {
    if (!missing.isEmpty()) {
      zip.putNextEntry(new ZipEntry(MISSING));
      zip.write(missing.toString().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    zip.finish();
    zip.flush();
  }

  /// A name that every system can unpack: no separators, no control characters, no device names'
  /// trailing dots, at most 120 characters.
  static String clean(String name) {
    String plain =
        name.replaceAll("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|]", "_").replaceAll("^[. ]+|[. ]+$", "");
    int length = plain.codePointCount(0, plain.length());
    String cut = length <= 120 ? plain : plain.substring(plain.offsetByCodePoints(0, length - 120));
    return cut.isEmpty() ? "file.mid" : cut;
  }

  /// The same name twice gets a number.
  private String unique(String name) {
    String candidate = name;
    int dot = name.lastIndexOf('.');
    for (int i = 2; !used.add(candidate.toLowerCase(Locale.ROOT)); i++) {
      candidate =
          dot > 0
              ? name.substring(0, dot) + " (" + i + ")" + name.substring(dot)
              : name + " (" + i + ")";
    }
    return candidate;
  }
}
