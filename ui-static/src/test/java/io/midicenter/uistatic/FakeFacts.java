package io.midicenter.uistatic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Answers of `/files/{id}` and `/files/{id}/notes`.
final class FakeFacts {
  private FakeFacts() {}

  static Map<String, Object> of(FakeSong song) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("id", song.id());
    file.put("version", 7);
    file.put("name", song.name());
    file.put("size", song.midi().length);
    file.put("kind", song.kind());
    file.put("bars", song.bars());
    file.put("duration", song.seconds());
    file.put("notes", song.notes().size());
    file.put(
        "locations",
        List.of(
            Map.of(
                "id",
                1,
                "root",
                "samples",
                "path",
                song.path().substring(8) + "/" + song.name(),
                "state",
                "present",
                "file",
                "/music/" + song.path() + "/" + song.name()),
            Map.of(
                "id", 2, "root", "samples", "path", "Backup/" + song.name(), "state", "missing")));
    if (song.bpm() != null) {
      file.put(
          "tempo",
          Map.of(
              "bpm",
              song.bpm(),
              "source",
              "declared",
              "confidence",
              0.98,
              "alternatives",
              List.of(song.bpm() / 2)));
    }
    if (song.key() != null) {
      file.put(
          "key",
          Map.of(
              "name",
              song.key(),
              "confidence",
              0.91,
              "source",
              "estimated",
              "camelot",
              "8A",
              "possible",
              List.of(List.of(song.key(), 0.91), List.of("C", 0.88)),
              "why",
              List.of("notes agree (0.91)")));
    }
    file.put("meter", Map.of("value", song.meter(), "source", "declared"));
    file.put("parts", parts(song));
    file.put(
        "tags",
        song.tags().stream()
            .map(tag ->
                Map.of("tag", tag, "source", "filename", "from", "folder", "confidence", 0.9))
            .toList());
    file.put("problems", List.of());
    FakeMusic.add(file);
    return file;
  }

  private static List<Map<String, Object>> parts(FakeSong song) {
    List<Map<String, Object>> parts = new ArrayList<>();
    for (int part = 0; part < song.instruments().size(); part++) {
      int number = part;
      long notes = song.notes().stream().filter(note -> note.part() == number).count();
      parts.add(
          Map.of(
              "no",
              part,
              "track",
              0,
              "channel",
              song.hasDrums(part) ? 10 : part + 1,
              "instrument",
              song.instruments().get(part),
              "role",
              song.hasDrums(part) ? "drums" : "chords",
              "notes",
              notes,
              "pitch",
              List.of(28, 90)));
    }
    return parts;
  }

  static Map<String, Object> notes(FakeSong song) {
    List<Map<String, Object>> parts = new ArrayList<>();
    for (int part = 0; part < song.instruments().size(); part++) {
      int number = part;
      List<List<Integer>> list =
          song.notes().stream()
              .filter(note -> note.part() == number)
              .map(note -> List.of(note.tick(), note.length(), note.pitch(), 96))
              .toList();
      parts.add(Map.of("no", part, "channel", song.hasDrums(part) ? 10 : part + 1, "notes", list));
    }
    String[] meter = song.meter().split("/", -1);
    return Map.of(
        "ppq",
        480,
        "end",
        song.bars() * song.ticksPerBar(),
        "tempo",
        List.of(List.of(0, song.tempo())),
        "meter",
        List.of(List.of(0, Integer.parseInt(meter[0]), Integer.parseInt(meter[1]))),
        "parts",
        parts);
  }
}
