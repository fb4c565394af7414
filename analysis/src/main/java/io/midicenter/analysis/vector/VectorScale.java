package io.midicenter.analysis.vector;

/// Mean and deviation of the values of three aspects over one half of the development files, so
/// that each counts by how unusual it is. Unknown values become average ones. Rhythm and sound are
/// shares that need no scale.
final class VectorScale {
  private static final double MOST = 2.5;

  private static final double[] HARMONY_MEAN = {
    0.2153, 0.009269, 0.1119, 0.05134, 0.09880, 0.09446,
    0.01425, 0.1998, 0.03411, 0.07126, 0.04024, 0.05930,
    0.03613, 0.08525, 0.2417, 0.1173, 0.08437, 0.4179,
    0.01735, 0.6538, 0.2728, 0.02312, 0.004225, 0.04606
  };

  private static final double[] HARMONY_DEVIATION = {
    0.06485, 0.01772, 0.04651, 0.06398, 0.07399, 0.04096,
    0.02417, 0.06150, 0.04068, 0.05383, 0.05065, 0.03991,
    0.05456, 0.09744, 0.1376, 0.09678, 0.07921, 0.2039,
    0.03825, 0.1955, 0.1869, 0.04367, 0.01524, 0.08455
  };

  private static final double[] MELODY_MEAN = {
    0.1734, 0.06195, 0.06308, 0.1363, 0.1449, 0.08470,
    0.08736, 0.08149, 0.06914, 0.04833, 0.04941, 0.1044,
    0.1151, 0.5574, 0.1265, 0.09655, 23.76, 3.486,
    0.1734, 0.05589
  };

  private static final double[] MELODY_DEVIATION = {
    0.1726, 0.06276, 0.05771, 0.09175, 0.08843, 0.07442,
    0.06561, 0.08341, 0.06999, 0.06692, 0.07431, 0.09204,
    0.08356, 0.2269, 0.08624, 0.08483, 15.32, 2.345,
    0.1726, 0.08728
  };

  private static final double[] FEEL_MEAN = {
    2.102, 3.472, 80.81, 12.94, 53.0, 0.8252,
    0.4374, 0.1010, 0.6227, 63.16, 45.37, 0.2077
  };

  private static final double[] FEEL_DEVIATION = {
    1.012, 5.441, 17.30, 10.81, 5.0, 0.2775,
    0.4961, 0.2049, 0.3315, 8.107, 18.63, 0.2978
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
