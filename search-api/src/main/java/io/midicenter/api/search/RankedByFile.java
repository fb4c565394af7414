package io.midicenter.api.search;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.analysis.Bytes;
import io.midicenter.api.http.Parameters;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import io.midicenter.index.music.SimilarQuery;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `GET /files/{id}/similar` and `…/compatible`: a search that a file of the library ranks, under
/// any filter.
public final class RankedByFile implements Handler {
  private final IndexDoor index;
  private final Search search;
  private final String parameter;

  /// @param parameter of the search that takes the file's id
  public RankedByFile(IndexDoor index, Search search, String parameter) {
    this.index = index;
    this.search = search;
    this.parameter = parameter;
  }

  @Override
  public void handle(Context context) throws IOException {
    String id = context.pathParam("id");
    Map<String, List<String>> sent =
        LikeParameters.read(Parameters.all(context), parameter.equals(SimilarQuery.PARAMETER));
    if (!id.matches("[0-9a-fA-F]{64}")
        || index.read(open -> open.byId(Bytes.fromHex(id))).isEmpty()) {
      throw new ProblemException(ProblemCode.NOT_FOUND, "there is no file of this id");
    }
    var parameters = new LinkedHashMap<>(sent);
    parameters.put(parameter, List.of(id));
    search.answer(context, Selection.of(parameters));
  }
}
