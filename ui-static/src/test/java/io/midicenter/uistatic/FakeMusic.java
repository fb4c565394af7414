package io.midicenter.uistatic;

import java.util.List;
import java.util.Map;

/// Every fact about the music of a file that `/files/{id}` can tell.
final class FakeMusic {
  private FakeMusic() {}

  static void add(Map<String, Object> file) {
    file.put("kindSource", "estimated");
    file.put("kindConfidence", 0.8);
    file.put("kindWhy", List.of("Its length and shape are those of a song"));
    file.put("feel", "played");
    file.put("swing", 58.3);
    file.put("triplets", true);
    file.put("chords", List.of(chord(1, "Am", "i"), chord(3, "Bbmaj7/D", "bIImaj7")));
    file.put("chordsLoop", true);
    file.put(
        "lines",
        List.of(
            Map.of(
                "part",
                0,
                "main",
                true,
                "bass",
                false,
                "confidence",
                0.83,
                "notes",
                40,
                "pitch",
                List.of(57, 76),
                "begins",
                List.of(60, 61, 64))));
    file.put(
        "drums",
        Map.of(
            "stepsPerQuarter",
            4,
            "stepsPerBar",
            16,
            "bar",
            3,
            "pattern",
            List.of(
                Map.of("lane", "kick", "steps", "x...x...x...x..."),
                Map.of("lane", "closed-hat", "steps", "x.x.x.x.x.x.x.x.")),
            "fillBars",
            List.of(8, 16),
            "ghostShare",
            0.25,
            "techniques",
            List.of("four-on-the-floor")));
    file.put(
        "structure",
        Map.of(
            "form",
            "A4B2A'",
            "blockBars",
            4,
            "period",
            8,
            "sections",
            List.of(Map.of("bar", 9, "name", "Chorus <b>"))));
    file.put(
        "complexity",
        Map.of("total", 0.6, "rhythm", 0.5, "pitch", 0.4, "harmony", 0.7, "texture", 0.8));
    file.put(
        "controllers",
        Map.of(
            "used",
            List.of(
                Map.of(
                    "number",
                    64,
                    "name",
                    "sustain pedal",
                    "events",
                    12,
                    "channels",
                    1,
                    "min",
                    0,
                    "max",
                    127)),
            "pitchBends",
            5,
            "channelPressures",
            0,
            "keyPressures",
            0,
            "pedal",
            0.4));
    file.put("articulation", Map.of("legato", 0.7, "staccato", 0.1, "deviationMs", 12.4));
  }

  private static Map<String, Object> chord(int bar, String name, String roman) {
    return Map.of(
        "tick",
        (bar - 1) * 1920,
        "length",
        3840,
        "bar",
        bar,
        "name",
        name,
        "roman",
        roman,
        "confidence",
        0.9);
  }
}
