package io.midicenter.analysis.structure;

/// The form of a piece as letters: equal blocks share one, a transposed block has a prime mark,
/// runs are counted (`A4B2A'`). From 26 different blocks on, all further ones are Z.
final class Form {
  private static final int LETTERS = 26;
  private static final int MOST_BLOCKS = 512;
  private static final double SAME = 0.7;

  private Form() {}

  static String of(BarPrints prints, int block) {
    int blocks = Math.min(MOST_BLOCKS, (prints.bars() + block - 1) / block);
    int[] first = new int[LETTERS];
    int letters = 0;
    var form = new StringBuilder();
    int last = -1;
    int run = 0;
    for (int no = 0; no < blocks; no++) {
      int bar = no * block;
      int length = Math.min(block, prints.bars() - bar);
      int code = find(prints, first, letters, bar, length);
      if (code < 0) {
        code = 2 * Math.min(letters, LETTERS - 1);
        if (letters < LETTERS) {
          first[letters++] = bar;
        }
      }
      if (code != last) {
        append(form, last, run);
        run = 0;
      }
      last = code;
      run++;
    }
    append(form, last, run);
    return form.toString();
  }

  /// Letter × 2, plus 1 where transposed; −1 for a new block.
  private static int find(BarPrints prints, int[] first, int letters, int bar, int length) {
    int best = -1;
    double most = SAME;
    for (int letter = 0; letter < letters; letter++) {
      double alike = prints.alike(first[letter], bar, length, most);
      if (alike >= most && (best < 0 || alike > most)) {
        best = 2 * letter;
        most = alike;
      }
    }
    for (int letter = 0; letter < letters && best < 0; letter++) {
      if (prints.transposed(first[letter], bar, length) >= SAME) {
        best = 2 * letter + 1;
      }
    }
    return best;
  }

  private static void append(StringBuilder form, int code, int run) {
    if (run == 0) {
      return;
    }
    form.append((char) ('A' + code / 2));
    if (code % 2 == 1) {
      form.append('\'');
    }
    if (run > 1) {
      form.append(run);
    }
  }
}
