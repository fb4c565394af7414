package io.midicenter.bench.corpus;

import io.midicenter.analysis.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;

/// Makes a collection of any size by a seed. File `i` depends on (seed, i) alone, so a larger run
/// begins with the files of a smaller one. Its shape is checked: mean size 1.5 to 2.5 KB, 18 to 24
/// % duplicates, at least 20,000 distinct words from 50,000 files on.
public final class CorpusGenerator {
  private static final int FILES_PER_PACK = 180;
  private static final int DUPLICATE_PERCENT = 21;
  private static final String[] LOOPS = {"bass", "chords", "arp", "melody", "lead"};

  private final long seed;
  private final PackNames names;

  public CorpusGenerator(long seed) {
    this.seed = seed;
    this.names = new PackNames(seed);
  }

  /// What was made.
  ///
  /// @param duplicates files whose bytes an earlier one has
  /// @param words distinct words of file and folder names
  public record Shape(
      long files, long bytes, long songs, long loops, long drums, long duplicates, int words) {
    /// @throws IllegalStateException if this is not the shape that the benchmarks assume
    void check() {
      double mean = (double) bytes / files;
      double copies = 100.0 * duplicates / files;
      boolean large = files >= 50_000;
      boolean wrong = mean < 1_500 || mean > 2_500 || copies < 18 || copies > 24;
      if ((files >= 1_000 && wrong) || (large && words < 20_000)) {
        throw new IllegalStateException("generated collection has the wrong shape: " + this);
      }
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d files, mean %.0f bytes, %d songs, %d loops, %d drum patterns, %.1f %% duplicates, %d distinct words",
          files,
          (double) bytes / files,
          songs,
          loops,
          drums,
          100.0 * duplicates / files,
          words);
    }
  }

  /// Writes `files` files below `directory`.
  ///
  /// @param progress called after every 1,000 files with the number written
  /// @throws IOException if a file cannot be written
  /// @throws IllegalStateException if the result has not the shape of the class comment
  public Shape write(Path directory, long files, LongConsumer progress) throws IOException {
    long bytes = 0;
    var sorts = new EnumMap<Sort, Long>(Sort.class);
    long duplicates = 0;
    Set<String> words = new HashSet<>();
    for (long i = 0; i < files; i++) {
      GeneratedFile file = file(i);
      Path path = directory.resolve(file.path());
      Path folder = path.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.write(path, file.bytes().toArray());
      bytes += file.bytes().size();
      sorts.merge(file.sort(), 1L, Long::sum);
      duplicates += file.copy() ? 1 : 0;
      for (String word : file.path().toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
        words.add(word);
      }
      if ((i + 1) % 1_000 == 0) {
        progress.accept(i + 1);
      }
    }
    var shape =
        new Shape(
            files,
            bytes,
            sorts.getOrDefault(Sort.SONG, 0L),
            sorts.getOrDefault(Sort.LOOP, 0L),
            sorts.getOrDefault(Sort.DRUMS, 0L),
            duplicates,
            words.size());
    shape.check();
    return shape;
  }

  /// Relative path of the file with this number, from 0.
  public String path(long index) {
    return file(index).path();
  }

  /// The file with this number, from 0, as [#write] writes it.
  public Named named(long index) {
    GeneratedFile file = file(index);
    return new Named(file.path(), file.bytes());
  }

  /// A file of the collection.
  ///
  /// @param path relative, with `/`
  public record Named(String path, Bytes bytes) {}

  private GeneratedFile file(long index) {
    var random = new SplittableRandom(seed * 1_000_003 + index);
    boolean copy = index > 20 && random.nextInt(100) < DUPLICATE_PERCENT;
    long content = index;
    while (copy && content == index) {
      long candidate = random.nextLong(index);
      if (new SplittableRandom(seed * 1_000_003 + candidate).nextInt(100) >= DUPLICATE_PERCENT
          || candidate <= 20) {
        content = candidate;
      }
    }
    return copy ? copyOf(content, index, random) : original(index);
  }

  private GeneratedFile copyOf(long content, long index, SplittableRandom random) {
    GeneratedFile source = original(content);
    String name = source.path().substring(source.path().lastIndexOf('/') + 1);
    String folder = names.pack((int) (index / FILES_PER_PACK));
    String path =
        random.nextBoolean()
            ? folder + "/Copies/" + index + " " + name
            : folder + "/" + index + "_" + name;
    return new GeneratedFile(path, source.bytes(), source.sort(), true);
  }

  private GeneratedFile original(long index) {
    var random = new SplittableRandom(seed * 31 + index * 0x9E3779B97F4A7C15L);
    Harmony harmony = Harmony.random(random);
    var music = new Music(random, harmony);
    int bpm = 70 + random.nextInt(60) + random.nextInt(60);
    int number = 1 + (int) (index % FILES_PER_PACK);
    String pack = names.pack((int) (index / FILES_PER_PACK));
    int draw = random.nextInt(100);
    if (draw < 13) {
      String title = names.song(random);
      return new GeneratedFile(
          pack + "/Songs/" + title + " " + index + ".mid",
          Bytes.wrap(music.song(title, bpm, 16 + 8 * random.nextInt(4))),
          Sort.SONG,
          false);
    }
    int bars = 1 << random.nextInt(1, 4);
    if (draw < 42) {
      String name = names.drums(bpm, number, random);
      return new GeneratedFile(
          pack + "/Drums/" + name + " " + index + ".mid",
          Bytes.wrap(music.loop("drums", bpm, bars)),
          Sort.DRUMS,
          false);
    }
    String kind = LOOPS[random.nextInt(LOOPS.length)];
    String name = names.loop(kind, bpm, harmony.spelling(random), number, random);
    return new GeneratedFile(
        pack + "/Loops/" + name + "_" + index + ".mid",
        Bytes.wrap(music.loop(kind, bpm, bars)),
        Sort.LOOP,
        false);
  }
}
