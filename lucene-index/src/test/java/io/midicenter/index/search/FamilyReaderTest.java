package io.midicenter.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.Bytes;
import io.midicenter.index.MadeFiles;
import io.midicenter.index.MidiIndex;
import io.midicenter.index.field.IndexedFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FamilyReaderTest {
  private static final int FILES = 900;
  private static final long SEED = Long.getLong("tests.seed", 21);

  @Test
  void familiesAreThoseOfAScanAndKeepOneEach(@TempDir Path folder) throws Exception {
    List<IndexedFile> files = new MadeFiles(SEED).files(FILES);
    try (MidiIndex index = MidiIndex.open(folder)) {
      for (int i = 0; i < FILES; i++) {
        index.add(files.get(i));
        if (i % 300 == 299) {
          index.refresh();
        }
      }
      index.delete(files.removeFirst().contentId());
      index.refresh();
      Map<String, List<Long>> expected = new TreeMap<>();
      for (IndexedFile file : files) {
        String family = family(file);
        if (family != null && file.isAvailable()) {
          expected.computeIfAbsent(family, _ -> new ArrayList<>()).add(file.contentId());
        }
      }
      Map<String, List<Long>> found = new TreeMap<>();
      index.families(family -> {
        found.put(String.valueOf(family.id()), contents(family));
        assertThat(family.keeper().why()).isNotEmpty();
        for (Family.Member member : family.members()) {
          assertThat(isBetter(member, family.kept())).as("%s", family).isFalse();
        }
      });
      assertThat(found)
          .as("seed %d", SEED)
          .isEqualTo(
              expected.entrySet().stream()
                  .filter(family -> family.getValue().size() > 1)
                  .collect(
                      Collectors.toMap(
                          Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, TreeMap::new)));
      for (IndexedFile file : files.subList(0, 100)) {
        Family family = index.family(file.id()).orElseThrow();
        String id = family(file);
        List<Long> members = id == null ? List.of() : expected.getOrDefault(id, List.of());
        assertThat(contents(family))
            .isEqualTo(members.isEmpty() ? List.of(file.contentId()) : members);
      }
      assertThat(index.family(Bytes.wrap(new byte[32]))).isEmpty();
    }
  }

  /// What a person marked is never left for another one.
  private static boolean isBetter(Family.Member member, Family.Member kept) {
    return "yes".equals(member.hit().document().get("keeper"))
        && !"yes".equals(kept.hit().document().get("keeper"));
  }

  private static List<Long> contents(Family family) {
    return family.members().stream().map(member -> member.hit().contentId()).toList();
  }

  private static @Nullable String family(IndexedFile file) {
    Bytes hash = file.shapeHash() == null ? file.noteHash() : file.shapeHash();
    return hash == null ? null : "%016x".formatted(ByteBuffer.wrap(hash.toArray()).getLong());
  }
}
