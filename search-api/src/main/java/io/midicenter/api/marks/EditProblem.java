package io.midicenter.api.marks;

import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import io.midicenter.catalog.marks.EditException;

/// What a caller learns when an edit cannot be made.
public final class EditProblem {
  private EditProblem() {}

  public static ProblemException of(EditException refused) {
    return new ProblemException(
        switch (refused.reason()) {
          case NOT_FOUND -> ProblemCode.NOT_FOUND;
          case CONFLICT -> ProblemCode.EDIT_CONFLICT;
          case NAME_TAKEN -> ProblemCode.NAME_TAKEN;
          case OUTDATED -> ProblemCode.PRECONDITION_FAILED;
        },
        String.valueOf(refused.getMessage()));
  }
}
