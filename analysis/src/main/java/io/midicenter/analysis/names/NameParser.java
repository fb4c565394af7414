package io.midicenter.analysis.names;

import io.midicenter.analysis.Kind;
import io.midicenter.analysis.Meter;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.NameFact;
import io.midicenter.analysis.NameFacts;
import io.midicenter.analysis.tags.TagMatch;
import io.midicenter.analysis.tags.TagMatcher;
import io.midicenter.analysis.tags.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/// Reads the facts that a path states: tempo, key, meter, bars, kind, chords, tags and the title.
/// Every component is read by itself, the file's name first; the farther a folder, the less it
/// counts.
///
/// Pure and thread-safe: nothing but this path decides, so results never depend on the order of
/// import. No regular expressions: no name can be slow.
public final class NameParser {
  private static final double NAME_KIND = 0.9;
  private static final double FOLDER_KIND = 0.75;

  /// Where one name holds several kind words, the narrower one is meant.
  private static final List<Kind> NARROW_FIRST =
      List.of(Kind.FILL, Kind.ONE_SHOT, Kind.PHRASE, Kind.LOOP, Kind.SONG);

  private final Vocabulary vocabulary = Vocabulary.get();
  private final TagMatcher matcher = new TagMatcher(vocabulary);

  public NameParser() {}

  /// @param folders outermost first, below the root of the library (the root itself never counts)
  /// @param stem the file's name without its extension
  public NameFacts parse(List<String> folders, String stem) {
    var components = new ArrayList<Component>(folders.size() + 1);
    components.add(Component.of(stem, 0, matcher));
    for (int i = folders.size() - 1; i >= 0; i--) {
      components.add(Component.of(folders.get(i), folders.size() - i, matcher));
    }
    var tempo = new ArrayList<NameFact<Double>>(2);
    var keys = new ArrayList<NameFact<MusicalKey>>(1);
    var tonics = new ArrayList<NameFact<Integer>>(1);
    var meters = new ArrayList<NameFact<Meter>>(1);
    var bars = new ArrayList<NameFact<Integer>>(1);
    List<String> chords = List.of();
    for (Component component : components) {
      List<String> symbols = ChordReader.read(component);
      chords = chords.isEmpty() ? symbols : chords;
      meters.addAll(MeterReader.read(component));
      bars.addAll(MeterReader.bars(component));
      tempo.addAll(TempoReader.read(component));
      KeyReader.Found found = KeyReader.read(component);
      keys.addAll(found.keys());
      tonics.addAll(found.tonics());
      TitleReader.claimIndexes(component);
    }
    var tags = new TagReader(vocabulary, components);
    return new NameFacts(
        TitleReader.read(components.getFirst()),
        Facts.ranked(tempo),
        Facts.ranked(keys),
        Facts.ranked(tonics),
        Facts.ranked(meters),
        Facts.ranked(bars),
        kinds(components, tags),
        chords,
        tags.tags(),
        hasDrumWord(components.getFirst(), tags.accepted(0)));
  }

  private static List<NameFact<Kind>> kinds(List<Component> components, TagReader tags) {
    var kinds = new ArrayList<NameFact<Kind>>(1);
    for (int i = 0; i < components.size(); i++) {
      Component component = components.get(i);
      NameFact<Kind> narrowest = null;
      for (TagMatch match : tags.accepted(i)) {
        Kind kind = Words.kind(match.tag());
        if (kind != null && (narrowest == null || isNarrower(kind, narrowest.value()))) {
          narrowest = kind(component, kind, match);
        }
      }
      if (narrowest != null) {
        kinds.add(narrowest);
      }
    }
    return Facts.ranked(kinds);
  }

  /// A word in a title (`Fill Me In`) is no more than a candidate.
  private static NameFact<Kind> kind(Component component, Kind kind, TagMatch match) {
    boolean descriptive = component.descriptiveness() > 0.5;
    double base =
        component.distance == 0 ? NAME_KIND : Facts.farther(FOLDER_KIND, component.distance - 1);
    return new NameFact<>(
        kind,
        descriptive ? base : base / 2,
        descriptive,
        component.text(match.from(), match.to()),
        component.distance);
  }

  private static boolean isNarrower(Kind a, Kind b) {
    return NARROW_FIRST.indexOf(a) < NARROW_FIRST.indexOf(b);
  }

  private static boolean hasDrumWord(Component name, List<TagMatch> matches) {
    if (name.descriptiveness() <= 0.5) {
      return false;
    }
    for (TagMatch match : matches) {
      if (Words.isDrums(match.tag(), name.word(match.to() - 1))) {
        return true;
      }
    }
    return false;
  }
}
