package io.midicenter.api.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.analysis.Bytes;
import io.midicenter.api.http.Answers;
import io.midicenter.api.http.Json;
import io.midicenter.api.http.Parameters;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import io.midicenter.index.search.Family;
import io.midicenter.index.search.IndexState;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/// `GET /files/{id}/family`: the files with the same music, and which of them to keep.
public final class FamilyOfFile implements Handler {
  private final IndexDoor index;
  private final SearchPool pool;

  public FamilyOfFile(IndexDoor index, SearchPool pool) {
    this.index = index;
    this.pool = pool;
  }

  @Override
  public void handle(Context context) throws IOException {
    Parameters.of(context, Set.of()).check();
    String id = context.pathParam("id");
    if (!id.matches("[0-9a-fA-F]{64}")) {
      throw unknown();
    }
    IndexState state = index.read(open -> open.state());
    if (Answers.isKnown(context, SearchEtag.of(state, "family " + id))) {
      return;
    }
    Optional<Family> family =
        pool.run(_ -> index.read(open -> open.family(Bytes.fromHex(id)))).value();
    Answers.json(context, json(id, family.orElseThrow(FamilyOfFile::unknown)));
  }

  private static ProblemException unknown() {
    return new ProblemException(ProblemCode.NOT_FOUND, "there is no file of this id");
  }

  private static ObjectNode json(String id, Family family) {
    ObjectNode node = Json.object();
    if (family.id() != null && family.members().size() > 1) {
      node.put("familyId", family.id());
    }
    node.put("familySize", family.members().size());
    Family.Member asked = family.kept();
    for (Family.Member member : family.members()) {
      asked = member.hit().id().equalsIgnoreCase(id) ? member : asked;
    }
    int sameNotes = 0;
    for (Family.Member member : family.members()) {
      sameNotes += member.hasNotesOf(asked) ? 1 : 0;
    }
    node.put("sameNotes", sameNotes);
    node.putObject("keeper")
        .put("id", family.kept().hit().id())
        .put("chosen", family.keeper().chosen())
        .put("why", family.keeper().why());
    ArrayNode members = node.putArray("members");
    for (Family.Member member : family.members()) {
      ObjectNode one = members.addObject().put("id", member.hit().id());
      one.put("sameNotes", member.hasNotesOf(asked));
      one.set("doc", SearchJson.document(member.hit()));
    }
    return node;
  }
}
