package io.midicenter.catalog.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.midicenter.catalog.Catalog;
import io.midicenter.catalog.PostgresFixture;
import io.midicenter.catalog.Samples;
import io.midicenter.catalog.Seeds;
import io.midicenter.catalog.database.Database;
import io.midicenter.catalog.facts.FileFacts;
import io.midicenter.catalog.facts.TagDecision;
import io.midicenter.catalog.facts.UserMarks;
import io.midicenter.catalog.library.Root;
import io.midicenter.catalog.write.Batch;
import io.midicenter.catalog.write.NewFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class EditsTest {
  private static final Database DATABASE = PostgresFixture.open();
  private static final Catalog CATALOG = Catalog.open(DATABASE);
  private static final Root ROOT = CATALOG.addRoot(Path.of("/music"));
  private static long nextContent = 5_000_000;

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static TreeSet<Long> contents(int count) {
    var files = new ArrayList<NewFile>();
    for (int i = 0; i < count; i++) {
      long content = nextContent++;
      files.add(
          new Samples(new Random(content)).file(ROOT.rootId(), "F", content + ".mid", content));
    }
    var ids = new TreeSet<Long>();
    CATALOG
        .newWriter(() -> false)
        .write(new Batch(files, List.of(), null))
        .fresh()
        .forEach(facts -> ids.add(facts.contentId()));
    return ids;
  }

  private static Map<Long, FileFacts> facts(TreeSet<Long> ids) {
    var facts = new TreeMap<Long, FileFacts>();
    for (FileFacts file : DATABASE.feed().run(connection -> CATALOG.facts().ids(connection, ids))) {
      facts.put(file.contentId(), file);
    }
    return facts;
  }

  private static Map<Long, UserMarks> marks(TreeSet<Long> ids) {
    var marks = new TreeMap<Long, UserMarks>();
    facts(ids).forEach((id, file) -> marks.put(id, file.marks()));
    return marks;
  }

  @Test
  void anEditNamesOnlyWhatItChangedAndRaisesExactlyThat() {
    TreeSet<Long> ids = contents(5);
    Edits edits = CATALOG.edits();
    edits.apply(List.of(new Change.Rating(4)), new TreeSet<>(List.of(ids.first())), null);
    Map<Long, FileFacts> before = facts(ids);

    EditResult result = edits.apply(List.of(new Change.Rating(4)), ids, "k1");

    assertThat(result.changed()).isEqualTo(4);
    assertThat(result.unchanged()).isEqualTo(1);
    facts(ids)
        .forEach((id, file) -> {
          assertThat(file.marks().stars()).isEqualTo(4);
          long rise = id.equals(ids.first()) ? 0 : 1;
          assertThat(file.version()).isEqualTo(before.getOrDefault(id, file).version() + rise);
        });
    Edit edit = edits.list(Long.MAX_VALUE, 1).getFirst();
    assertThat(edit.changed()).isEqualTo(4);
    assertThat(edit.summary()).isEqualTo("4 stars");
    assertThat(edit.by()).isEqualTo("k1");
  }

  @Test
  void whatChangesNothingIsNoEdit() {
    TreeSet<Long> ids = contents(2);
    EditResult result = CATALOG.edits().apply(List.of(new Change.Favorite(false)), ids, null);
    assertThat(result.editId()).isNull();
    assertThat(result.unchanged()).isEqualTo(2);
  }

  @Test
  void contentThatDoesNotExistIsLeftOut() {
    TreeSet<Long> ids = contents(1);
    ids.add(Long.MAX_VALUE - 7);
    assertThat(CATALOG.edits().apply(List.of(new Change.Favorite(true)), ids, null).changed())
        .isEqualTo(1);
  }

  @Test
  void aFoundTagIsRejectedForGoodAndAGivenOneGoes() {
    TreeSet<Long> ids = contents(40);
    Map<Long, FileFacts> before = facts(ids);
    long tagged = 0;
    String tag = "";
    for (Map.Entry<Long, FileFacts> file : before.entrySet()) {
      var analysis = file.getValue().analysis();
      if (analysis != null && !analysis.tags().isEmpty()) {
        tagged = file.getKey();
        tag = analysis.tags().getFirst().tag();
      }
    }
    assertThat(tag).isNotEmpty();
    var one = new TreeSet<>(List.of(tagged));
    Edits edits = CATALOG.edits();

    edits.apply(List.of(new Change.Tag(tag, false), new Change.Tag("My own Thing", true)), one, "");

    assertThat(marks(one).get(tagged)).isNotNull();
    List<TagDecision> decided = marks(one).getOrDefault(tagged, UserMarks.NONE).tags();
    assertThat(decided).extracting(TagDecision::tag).containsExactlyInAnyOrder(tag, "my-own-thing");
    assertThat(decided)
        .filteredOn(TagDecision::rejected)
        .extracting(TagDecision::tag)
        .containsExactly(tag);
    assertThat(decided)
        .filteredOn(d -> d.category().equals(TagDecision.USER))
        .extracting(TagDecision::label)
        .containsExactly("My own Thing");

    edits.apply(List.of(new Change.Tag("my own thing", false)), one, null);

    assertThat(marks(one).getOrDefault(tagged, UserMarks.NONE).tags())
        .extracting(TagDecision::tag)
        .containsExactly(tag);
  }

  @Test
  void undoLeavesAloneWhatSomebodyChangedSince() {
    TreeSet<Long> ids = contents(3);
    Edits edits = CATALOG.edits();
    long edit =
        Objects.requireNonNull(edits.apply(List.of(new Change.Rating(5)), ids, null).editId());
    edits.apply(List.of(new Change.Rating(1)), new TreeSet<>(List.of(ids.first())), null);

    EditResult undo = edits.undo(edit, null);

    assertThat(undo.changed()).isEqualTo(2);
    assertThat(undo.unchanged()).isEqualTo(1);
    Map<Long, UserMarks> now = marks(ids);
    assertThat(now.getOrDefault(ids.first(), UserMarks.NONE).stars()).isEqualTo(1);
    assertThat(now.getOrDefault(ids.last(), UserMarks.NONE)).isEqualTo(UserMarks.NONE);
    assertThatThrownBy(() -> edits.undo(edit, null))
        .isInstanceOfSatisfying(
            EditException.class,
            e -> assertThat(e.reason()).isEqualTo(EditException.Reason.CONFLICT));
  }

  @Test
  void filesGoIntoACollectionInOrderAndOutOfIt() {
    TreeSet<Long> ids = contents(3);
    Collections collections = CATALOG.collections();
    Collection live = collections.add("Live Set " + ids.first(), null, null);
    Edits edits = CATALOG.edits();

    edits.apply(List.of(new Change.Membership(live.slug(), true)), ids, null);

    var order = new ArrayList<>(collections.items(live));
    assertThat(order).hasSize(3);
    java.util.Collections.reverse(order);
    collections.order(live, order);
    assertThat(collections.items(live)).isEqualTo(order);
    assertThat(marks(ids).values())
        .allSatisfy(marks -> assertThat(marks.collections()).containsExactly(live.slug()));

    Map<Long, FileFacts> before = facts(ids);
    Collection now = collections.find(live.slug()).orElseThrow();
    assertThat(collections.delete(now)).isEqualTo(3);
    facts(ids)
        .forEach((id, file) -> {
          assertThat(file.marks().collections()).isEmpty();
          assertThat(file.version()).isEqualTo(before.getOrDefault(id, file).version() + 1);
        });
  }

  @Test
  void nothingCanBePutIntoASmartCollection() {
    Collection smart =
        CATALOG
            .collections()
            .add("Smart", null, JsonNodeFactory.instance.objectNode().put("q", "bass"));
    assertThatThrownBy(() ->
            CATALOG
                .edits()
                .apply(List.of(new Change.Membership(smart.slug(), true)), contents(1), null))
        .isInstanceOfSatisfying(
            EditException.class,
            e -> assertThat(e.reason()).isEqualTo(EditException.Reason.CONFLICT));
  }

  @Test
  void marksFollowAFileThatWasSavedAgainAndComeBackByUndo() {
    Edits edits = CATALOG.edits();
    long old = write("again.mid", 8_000_001);
    long copied = write("copied.mid", 8_000_002);
    write("copy of it.mid", 8_000_002);
    String slug = CATALOG.collections().add("Follow", null, null).slug();
    var both = new TreeSet<>(List.of(old, copied));
    edits.apply(
        List.of(
            new Change.Rating(5), new Change.Tag("vibe", true), new Change.Membership(slug, true)),
        both,
        null);
    UserMarks said = marks(both).getOrDefault(old, UserMarks.NONE);
    assertThat(said.stars()).isEqualTo(5);

    long now = write("again.mid", 8_000_003);
    write("copied.mid", 8_000_004);

    var three = new TreeSet<>(List.of(old, copied, now));
    assertThat(marks(three).get(now)).isEqualTo(said);
    assertThat(marks(three).get(old)).isEqualTo(UserMarks.NONE);
    assertThat(marks(three).get(copied)).isEqualTo(said);
    Edit followed = edits.list(Long.MAX_VALUE, 1).getFirst();
    assertThat(followed.summary()).contains("saved again");
    edits.undo(followed.editId(), null);
    assertThat(marks(three).get(old)).isEqualTo(said);
    assertThat(marks(three).get(now)).isEqualTo(UserMarks.NONE);
  }

  /// Writes a file as an import finds it.
  ///
  /// @return the number of its content
  private static long write(String name, long content) {
    NewFile file = new Samples(new Random(content)).file(ROOT.rootId(), "F", name, content);
    CATALOG.newWriter(() -> false).write(new Batch(List.of(file), List.of(), null));
    return CATALOG.edits().contents(List.of(Samples.hash(content))).first();
  }

  /// Random edits, undone from the last to the first, leave everything as it was before each.
  @Test
  void undoingEverythingBackwardsIsExact() {
    long seed = Seeds.next();
    var random = new Random(seed);
    TreeSet<Long> ids = contents(12);
    List<Long> all = new ArrayList<>(ids);
    Collections collections = CATALOG.collections();
    List<String> slugs =
        List.of(
            collections.add("A" + seed, null, null).slug(),
            collections.add("B" + seed, null, null).slug());
    Edits edits = CATALOG.edits();
    var stack = new ArrayList<Long>();
    Map<Long, Map<Long, UserMarks>> before = new HashMap<>();
    for (int i = 0; i < 60; i++) {
      var some = new TreeSet<Long>();
      for (int n = 1 + random.nextInt(6); n > 0; n--) {
        some.add(all.get(random.nextInt(all.size())));
      }
      var changes = new ArrayList<Change>();
      for (int n = 1 + random.nextInt(3); n > 0; n--) {
        changes.add(change(random, slugs));
      }
      Map<Long, UserMarks> now = marks(ids);
      Long edit = edits.apply(changes, some, null).editId();
      if (edit != null) {
        stack.add(edit);
        before.put(edit, now);
      }
    }
    assertThat(stack).as("seed %d", seed).hasSizeGreaterThan(20);
    for (Long edit : stack.reversed()) {
      EditResult undo = edits.undo(edit, null);
      assertThat(undo.unchanged()).as("seed %d, edit %d", seed, edit).isZero();
      assertThat(marks(ids)).as("seed %d, edit %d", seed, edit).isEqualTo(before.get(edit));
    }
  }

  private static Change change(Random random, List<String> slugs) {
    return switch (random.nextInt(7)) {
      case 0 -> new Change.Favorite(random.nextBoolean());
      case 1 -> new Change.Rating(random.nextInt(6));
      case 2 ->
          new Change.Note(random.nextInt(3) == 0 ? "" : "note \\ \"{,}\" " + random.nextInt(9));
      case 3 -> new Change.Keeper(random.nextBoolean());
      case 4 -> new Change.Hidden(random.nextBoolean());
      case 5 -> new Change.Tag("tag " + random.nextInt(4), random.nextBoolean());
      default ->
          new Change.Membership(slugs.get(random.nextInt(slugs.size())), random.nextBoolean());
    };
  }
}
