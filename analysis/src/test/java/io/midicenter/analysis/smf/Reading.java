package io.midicenter.analysis.smf;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.Limits;
import io.midicenter.analysis.Outcome;
import io.midicenter.analysis.SmfFault;
import io.midicenter.analysis.Warning;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// Reads made-up bytes and tells what was found, in words that tests compare.
final class Reading {
  /// Eight notes of one quarter.
  static final int[] SCALE = {60, 62, 64, 65, 67, 69, 71, 72};

  private Reading() {}

  /// The file, which must be accepted.
  static Smf read(byte[] bytes) {
    return read(bytes, Limits.DEFAULT);
  }

  static Smf read(byte[] bytes, Limits limits) {
    var reader = new SmfReader();
    assertThat(reader.read(bytes, 0, bytes.length, limits)).isNull();
    return reader.smf();
  }

  /// Why the file was rejected, which it must be.
  static Outcome.Rejected rejection(byte[] bytes) {
    var rejected = new SmfReader().read(bytes, 0, bytes.length, Limits.DEFAULT);
    return Objects.requireNonNull(rejected, "accepted");
  }

  static List<SmfFault> faults(Smf smf) {
    return smf.warnings.stream().map(Warning::code).toList();
  }

  /// Notes as `onset-end key velocity`.
  static List<String> notes(Smf smf) {
    NoteTable n = smf.notes;
    return IntStream.range(0, n.size)
        .mapToObj(i -> n.on[i] + "-" + n.off[i] + " " + n.key[i] + " " + n.velocity[i])
        .toList();
  }

  /// Events as `tick value`.
  static List<String> events(EventList events) {
    return IntStream.range(0, events.size)
        .mapToObj(i -> events.tick[i] + " " + events.value[i])
        .toList();
  }

  /// Texts as Latin-1.
  static List<String> texts(Smf smf) {
    return smf.texts.stream()
        .map(t -> new String(smf.buffer, t.offset(), t.length(), StandardCharsets.ISO_8859_1))
        .toList();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
