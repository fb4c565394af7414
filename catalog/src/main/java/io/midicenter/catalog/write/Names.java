package io.midicenter.catalog.write;

import io.midicenter.analysis.NameFacts;
import io.midicenter.analysis.names.NameParser;
import io.midicenter.catalog.facts.Place;
import java.util.ArrayList;
import java.util.List;

/// What the paths of a content say: all present ones, or all where none is present, so that a
/// vanished disk changes no fact.
final class Names {
  private static final NameParser PARSER = new NameParser();

  private Names() {}

  static List<NameFacts> of(List<Place> places) {
    var names = new ArrayList<NameFacts>(places.size());
    for (Place place : places) {
      if (place.present()) {
        names.add(PARSER.parse(place.folders(), place.stem()));
      }
    }
    if (names.isEmpty()) {
      for (Place place : places) {
        names.add(PARSER.parse(place.folders(), place.stem()));
      }
    }
    return names;
  }
}
