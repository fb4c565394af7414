package io.midicenter.analysis.parts;

import io.midicenter.analysis.Instrument;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The instrument dictionary: General MIDI programs 0..127, drum kits from 128 on, and after them
/// sounds that only a name can tell. Slugs are those of the tag vocabulary. Immutable.
public final class Instruments {
  private static final String TABLE = "instruments.tsv";

  /// Drum kit programs of GS and GM2 in the order of their codes from [#FIRST_KIT] on.
  private static final int[] KIT_PROGRAMS = {0, 8, 16, 24, 25, 26, 32, 40, 48, 56};

  static final int FIRST_KIT = 128;

  private static final List<Instrument> ALL = read();
  private static final Map<String, Instrument> BY_SLUG = bySlug(ALL);

  private Instruments() {}

  /// All entries; the index in the list is the code.
  public static List<Instrument> all() {
    return ALL;
  }

  /// @throws IndexOutOfBoundsException if there is no such code
  public static Instrument byCode(int code) {
    return ALL.get(code);
  }

  /// The entry with that slug, or null.
  public static @Nullable Instrument bySlug(String slug) {
    return BY_SLUG.get(slug);
  }

  /// The General MIDI instrument of a program 0..127.
  public static Instrument ofProgram(int program) {
    return ALL.get(program & 0x7F);
  }

  /// The drum kit a program asks for on a drum channel, or null where the number names no kit.
  public static @Nullable Instrument kitOfProgram(int program) {
    for (int i = 0; i < KIT_PROGRAMS.length; i++) {
      if (KIT_PROGRAMS[i] == program) {
        return ALL.get(FIRST_KIT + i);
      }
    }
    return null;
  }

  private static List<Instrument> read() {
    var all = new ArrayList<Instrument>(256);
    try (var in = Instruments.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException(
            "resource " + TABLE + " is missing: build the module again");
      }
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] field = line.split("\t", -1);
          all.add(new Instrument(Integer.parseInt(field[0]), field[1], field[2], field[3]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + TABLE, e);
    }
    return List.copyOf(all);
  }

  private static Map<String, Instrument> bySlug(List<Instrument> all) {
    var map = new HashMap<String, Instrument>();
    for (Instrument instrument : all) {
      map.put(instrument.slug(), instrument);
    }
    return Map.copyOf(map);
  }
}
