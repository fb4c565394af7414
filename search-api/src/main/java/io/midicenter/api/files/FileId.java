package io.midicenter.api.files;

import io.javalin.http.Context;
import io.midicenter.analysis.Bytes;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The id in a path: 64 hex digits, the BLAKE3 of a file's bytes.
public final class FileId {
  private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{64}");

  private FileId() {}

  /// The id in the path of a request.
  public static Bytes of(Context context) {
    Bytes id = read(context.pathParam("id"));
    if (id == null) {
      throw unknown();
    }
    return id;
  }

  /// Null where the text is no id.
  public static @Nullable Bytes read(String text) {
    return FORM.matcher(text).matches() ? Bytes.fromHex(text) : null;
  }

  public static ProblemException unknown() {
    return new ProblemException(ProblemCode.NOT_FOUND, "there is no file of this id");
  }
}
