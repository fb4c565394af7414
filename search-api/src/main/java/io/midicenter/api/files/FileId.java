package io.midicenter.api.files;

import io.javalin.http.Context;
import io.midicenter.analysis.Bytes;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import java.util.regex.Pattern;

/// The id in a path: 64 hex digits, the BLAKE3 of a file's bytes.
final class FileId {
  private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{64}");

  private FileId() {}

  static Bytes of(Context context) {
    String text = context.pathParam("id");
    if (!FORM.matcher(text).matches()) {
      throw unknown();
    }
    return Bytes.fromHex(text);
  }

  static ProblemException unknown() {
    return new ProblemException(ProblemCode.NOT_FOUND, "there is no file of this id");
  }
}
