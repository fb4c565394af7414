package io.midicenter.bench.accuracy;

import java.io.IOException;

/// Makes the rows of one question.
interface Judge {
  /// A word to choose it by on the command line.
  String name();

  /// Analyses the files it needs and counts what is right.
  ///
  /// @throws IOException if a file of the table cannot be read
  void judge(DevFiles files, Analyses analyses, Score score) throws IOException;
}
