package io.midicenter.analysis.vector;

/// Mean and deviation of the values of three aspects over one half of the development files, so
/// that each counts by how unusual it is. Unknown values become average ones. Rhythm and sound are
/// shares that need no scale.
final class VectorScale {
  private static final double MOST = 2.5;

  private static final double[] HARMONY_MEAN = {
    0.2154, 0.009343, 0.1119, 0.05126, 0.09884, 0.09448,
    0.01423, 0.1997, 0.03407, 0.07130, 0.04018, 0.05933,
    0.03797, 0.08935, 0.2470, 0.1142, 0.07718, 0.4167,
    0.01766, 0.6500, 0.2777, 0.02049, 0.003929, 0.04789
  };

  private static final double[] HARMONY_DEVIATION = {
    0.06485, 0.01799, 0.04659, 0.06397, 0.07396, 0.04093,
    0.02412, 0.06144, 0.04066, 0.05386, 0.05057, 0.03987,
    0.05520, 0.1041, 0.1400, 0.09679, 0.07922, 0.2144,
    0.04059, 0.1935, 0.1873, 0.04007, 0.01488, 0.08532
  };

  private static final double[] MELODY_MEAN = {
    0.1734, 0.06195, 0.06308, 0.1363, 0.1449, 0.08470,
    0.08736, 0.08149, 0.06914, 0.04833, 0.04941, 0.1044,
    0.1151, 0.5574, 0.1265, 0.09655, 23.76, 3.486,
    0.1734, 0.05615
  };

  private static final double[] MELODY_DEVIATION = {
    0.1726, 0.06276, 0.05771, 0.09175, 0.08843, 0.07442,
    0.06561, 0.08341, 0.06999, 0.06692, 0.07431, 0.09204,
    0.08356, 0.2269, 0.08624, 0.08483, 15.32, 2.345,
    0.1726, 0.08747
  };

  private static final double[] FEEL_MEAN = {
    2.103, 3.472, 80.81, 12.94, 51.96, 0.8252,
    0.4405, 0.1010, 0.6227, 63.16, 45.37, 0.2077
  };

  private static final double[] FEEL_DEVIATION = {
    1.012, 5.441, 17.30, 10.81, 5.583, 0.2775,
    0.4964, 0.2049, 0.3315, 8.107, 18.63, 0.2978
  };

  private VectorScale() {}

  static void standardise(double[] values, Aspect aspect) {
    switch (aspect) {
      case RHYTHM, SOUND -> {}
      case HARMONY -> standardise(values, aspect.from, HARMONY_MEAN, HARMONY_DEVIATION);
      case MELODY -> standardise(values, aspect.from, MELODY_MEAN, MELODY_DEVIATION);
      case FEEL -> standardise(values, aspect.from, FEEL_MEAN, FEEL_DEVIATION);
    }
  }

  private static void standardise(double[] values, int from, double[] mean, double[] deviation) {
    for (int i = 0; i < mean.length; i++) {
      double z = (values[from + i] - mean[i]) / deviation[i];
      values[from + i] = Double.isNaN(z) ? 0 : Math.clamp(z, -MOST, MOST);
    }
  }
}
