package io.midicenter.analysis.tags;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.words.Token;
import io.midicenter.analysis.words.Tokenizer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private final Vocabulary vocabulary = Vocabulary.get();
  private final TagMatcher matcher = new TagMatcher(vocabulary);

  @Test
  void everySpellingMatchesItselfInSixSeparatorStyles() {
    List<UnaryOperator<String>> styles =
        List.of(
            text -> text,
            text -> text.replace(' ', '_'),
            text -> text.replace(' ', '-'),
            text -> text.replace(' ', '.'),
            text -> text.toUpperCase(Locale.ROOT).replace(" ", " - "),
            VocabularyTest::camelCase);
    var missed = new ArrayList<String>();
    int spellings = 0;
    for (Tag tag : vocabulary.all()) {
      for (String spelling :
          Stream.concat(tag.spellings().stream(), tag.weak().stream()).toList()) {
        spellings++;
        for (UnaryOperator<String> style : styles) {
          String text = style.apply(spelling);
          List<TagMatch> matches = matches(text);
          if (matches.size() != 1 || !matches.getFirst().tag().equals(tag)) {
            missed.add(text + " should be " + tag.slug() + ": " + matches);
          }
        }
      }
    }
    assertThat(missed).isEmpty();
    assertThat(spellings).isGreaterThan(1500);
  }

  @Test
  void everySlugIsOfOneCategoryAndHasALabelAndKnownParents() {
    assertThat(vocabulary.all()).hasSize(755);
    for (Tag tag : vocabulary.all()) {
      assertThat(tag.label()).isNotBlank();
      assertThat(vocabulary.bySlug(tag.slug())).isEqualTo(tag);
    }
    assertThat(vocabulary.all().stream().map(Tag::category).collect(Collectors.toSet()))
        .hasSize(15);
  }

  @Test
  void codesNameProgramsFamiliesDrumKeysAndKits() {
    assertThat(vocabulary.ofProgram(33)).extracting("slug").isEqualTo("electric-bass-finger");
    assertThat(vocabulary.ofFamily(33)).extracting("slug").isEqualTo("bass");
    assertThat(vocabulary.ofNote(36)).extracting("slug").isEqualTo("kick");
    assertThat(vocabulary.ofNote(20)).isNull();
    assertThat(vocabulary.ofKit(25)).extracting("slug").isEqualTo("analog-kit");
    for (int program = 0; program < 128; program++) {
      assertThat(vocabulary.ofProgram(program)).as("program %d", program).isNotNull();
    }
  }

  @Test
  void theLongestMatchWinsOverAllCategories() {
    assertThat(slugs("bass drum")).containsExactly("kick");
    assertThat(slugs("Deep House Drums")).containsExactly("deep-house", "drums");
    assertThat(slugs("drum and bass loop")).containsExactly("drum-and-bass", "loop");
  }

  @Test
  void camelCaseAndJoinedWordsAreRead() {
    assertThat(slugs("DnB")).containsExactly("drum-and-bass");
    assertThat(slugs("DeepHouse_Bass")).containsExactly("deep-house", "bass");
    assertThat(slugs("hiphop")).containsExactly("hip-hop");
    assertThat(slugs("RnB09")).containsExactly("rnb");
    assertThat(slugs("LOOPs")).containsExactly("loop");
    assertThat(slugs("80sPop")).containsExactly("1980s", "pop");
    assertThat(slugs("R&B")).containsExactly("rnb");
    assertThat(slugs("Café Bossa Nóva")).containsExactly("bossa-nova");
  }

  @Test
  void aPartOfAWordIsNoMatch() {
    assertThat(slugs("pride override custom white father orchard therapist")).isEmpty();
  }

  @Test
  void ancestorsAreNearestFirst() {
    assertThat(vocabulary.ancestors(vocabulary.require("electric-piano-1")))
        .extracting(Tag::slug)
        .containsExactly("electric-piano", "piano");
  }

  @Test
  void loadingTakesLessThanFiftyMilliseconds() {
    ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
    long start = cpu.getCurrentThreadCpuTime();
    assertThat(Vocabulary.load().all()).isNotEmpty();
    long millis = (cpu.getCurrentThreadCpuTime() - start) / 1_000_000;
    assertThat(millis).as("milliseconds of processor time").isLessThan(50);
  }

  private List<TagMatch> matches(String text) {
    return matcher.matches(matcher.settle(Tokenizer.tokens(text)));
  }

  private List<String> slugs(String text) {
    return matches(text).stream().map(match -> match.tag().slug()).toList();
  }

  private static String camelCase(String text) {
    return Tokenizer.tokens(text).stream()
        .map(Token::text)
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }
}
