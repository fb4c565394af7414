package io.midicenter.indexer.archive;

import static io.midicenter.indexer.archive.MadeArchive.members;
import static io.midicenter.indexer.archive.MadeArchive.packed;
import static io.midicenter.indexer.archive.MadeArchive.sevenZip;
import static io.midicenter.indexer.archive.MadeArchive.tar;
import static io.midicenter.indexer.archive.MadeArchive.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.midicenter.indexer.scan.ArchiveKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveReaderTest {
  private static final byte[] ONE = text("one");
  private static final byte[] TWO = text("two two");
  private static final Map<String, byte[]> FILES =
      members("a/One.MID", ONE, "readme.txt", text("no"), "a/b/two.kar", TWO, "a/x.mid/", text(""));

  @TempDir Path folder;
  final Map<MemberName, String> found = new LinkedHashMap<>();
  final List<String> problems = new ArrayList<>();
  long modified;
  ArchiveLimits limits = ArchiveLimits.STANDARD;

  @Test
  void everyFormatIsReadInPlace() throws Exception {
    byte[] tar = tar(FILES);
    Map<String, byte[]> archives =
        members(
            "a.zip", zip(FILES),
            "a.7z", sevenZip(members("a/One.MID", ONE, "readme.txt", TWO, "a/b/two.kar", TWO)),
            "a.tar", tar,
            "a.tar.gz", packed(tar, GZIPOutputStream::new),
            "a.TGZ", packed(tar, GZIPOutputStream::new),
            "a.tar.xz", packed(tar, XZCompressorOutputStream::new),
            "a.tar.bz2", packed(tar, BZip2CompressorOutputStream::new),
            "a.tar.zst", packed(tar, ZstdCompressorOutputStream::new));
    for (Map.Entry<String, byte[]> archive : archives.entrySet()) {
      ArchiveSummary summary = read(archive.getKey(), archive.getValue());
      assertThat(summary)
          .as(archive.getKey())
          .isEqualTo(new ArchiveSummary(2, ArchiveSummary.End.COMPLETE));
      assertThat(found)
          .as(archive.getKey())
          .isEqualTo(Map.of(name("a/One.MID"), "one", name("a/b/two.kar"), "two two"));
      assertThat(modified / 1_000_000_000).isEqualTo(MadeArchive.MODIFIED_MS / 1_000);
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void aPackedMidiFileIsAnArchiveOfOne() throws Exception {
    assertThat(read("song.mid.gz", packed(ONE, GZIPOutputStream::new)).members()).isEqualTo(1);
    assertThat(found).isEqualTo(Map.of(name("song.mid"), "one"));
    assertThat(ArchiveKind.of("notes.txt.gz")).isNull();
    assertThat(ArchiveKind.of(".zip")).isNull();
  }

  @Test
  void namesAreReadInTheirEncoding() throws Exception {
    read("u.zip", zip(members("日本/ü.mid", ONE)));
    assertThat(found).containsOnlyKeys(name("日本/ü.mid"));
    read("j.zip", zip(members("さくらさくら.mid", ONE), "windows-31j"));
    assertThat(found).containsOnlyKeys(name("さくらさくら.mid"));
    read("d.zip", zip(members("Für Elise é.mid", ONE), "IBM437"));
    assertThat(found).containsOnlyKeys(name("Für Elise é.mid"));
    read("r.zip", zip(members("Подмосковные вечера.mid", ONE), "windows-1251"));
    assertThat(found).containsOnlyKeys(name("Подмосковные вечера.mid"));
    read("t.tar", tar(members("日本/ü.mid", ONE, "é.mid", TWO)));
    assertThat(found).containsOnlyKeys(name("日本/ü.mid"), name("é.mid"));
  }

  @Test
  void pathsThatLeadOutAreOnlyNames() throws Exception {
    read("t.zip", zip(members("../../x.mid", ONE, "/etc/y.mid", ONE, "c\\d\\z.mid", ONE)));
    assertThat(found).containsOnlyKeys(name("../../x.mid"), name("etc/y.mid"), name("c/d/z.mid"));
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).containsExactly(folder.resolve("t.zip"));
    }
  }

  @Test
  void membersOfOneNameAreToldApart() throws Exception {
    byte[] twice = zip(members("x.mid", ONE, "y.mid", TWO));
    replace(twice, "y.mid", "x.mid");
    read("twice.zip", twice);
    assertThat(found)
        .isEqualTo(Map.of(name("x.mid"), "one", new MemberName("x.mid", 2), "two two"));
    assertThat(ArchiveReader.member(folder.resolve("twice.zip"), MemberName.of("x.mid", "#2")))
        .isEqualTo(TWO);
  }

  @Test
  void archivesInsideArchivesAreReadTwoDeep() throws Exception {
    byte[] third = zip(members("deep.mid", ONE));
    byte[] second = zip(members("third.zip", third, "in second.mid", ONE));
    byte[] first = packed(tar(members("second.zip", second)), GZIPOutputStream::new);
    ArchiveSummary summary =
        read(
            "n.zip",
            zip(members("f/first.tar.gz", first, "x.mid.gz", packed(TWO, GZIPOutputStream::new))));
    assertThat(found)
        .isEqualTo(
            Map.of(
                name("f/first.tar.gz!/second.zip!/in second.mid"), "one",
                name("x.mid.gz!/x.mid"), "two two"));
    assertThat(problems).containsExactly("f/first.tar.gz!/second.zip!/third.zip ARCHIVE_NESTED");
    assertThat(summary.end()).isEqualTo(ArchiveSummary.End.PARTIAL);
    assertThat(
            ArchiveReader.member(
                folder.resolve("n.zip"), name("f/first.tar.gz!/second.zip!/in second.mid")))
        .isEqualTo(ONE);
  }

  @Test
  void aLargeInnerArchiveGoesThroughATemporaryFileThatIsGoneAfterwards() throws Exception {
    byte[] noise = new byte[33 << 20];
    new Random(1).nextBytes(noise);
    byte[] inner = tar(members("noise.wav", noise, "x.mid", ONE));
    read("large.tar", tar(members("inner.tar", inner)));
    assertThat(found).isEqualTo(Map.of(name("inner.tar!/x.mid"), "one"));
    try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(left.filter(file -> file.getFileName().toString().startsWith("msc-inner-")))
          .isEmpty();
    }
  }

  @Test
  void aBombEndsTheReadingAndWhatWasReadStays() throws Exception {
    byte[] zeros = new byte[3 << 20];
    read("bomb.zip", zip(members("a.mid", ONE, "bomb.mid", zeros, "b.mid", TWO)));
    assertThat(found).isEqualTo(Map.of(name("a.mid"), "one"));
    assertThat(problems).containsExactly(" ARCHIVE_LIMIT");
    read("bomb.tar.gz", packed(tar(members("a.mid", ONE, "w.wav", zeros)), GZIPOutputStream::new));
    assertThat(problems).containsExactly(" ARCHIVE_LIMIT");
    read("bomb.7z", sevenZip(members("a.mid", ONE, "w.wav", zeros, "b.mid", TWO)));
    assertThat(problems).containsExactly(" ARCHIVE_LIMIT");
    read("inner.zip", zip(members("i.zip", zip(members("bomb.mid", zeros)), "z.mid", ONE)));
    assertThat(problems).containsExactly(" ARCHIVE_LIMIT");
  }

  @Test
  void membersAndBytesAreLimited() throws Exception {
    byte[] three = zip(members("a.mid", ONE, "b.mid", TWO, "c.mid", ONE));
    limits = new ArchiveLimits(2, 1 << 20, 16, 200, 1 << 20, 2);
    read("many.zip", three);
    assertThat(found).hasSize(2);
    assertThat(problems).containsExactly(" ARCHIVE_LIMIT");
    limits = new ArchiveLimits(9, 1 << 20, 5, 200, 1 << 20, 2);
    ArchiveSummary summary = read("large.zip", three);
    assertThat(found).containsOnlyKeys(name("a.mid"), name("c.mid"));
    assertThat(problems).containsExactly("b.mid ARCHIVE_LIMIT");
    assertThat(summary).isEqualTo(new ArchiveSummary(3, ArchiveSummary.End.PARTIAL));
    limits = new ArchiveLimits(9, 12, 100, 200, 1 << 20, 2);
    read("bytes.zip", three);
    assertThat(found).hasSize(2);
    assertThat(problems).containsExactly(" ARCHIVE_LIMIT");
  }

  /// Its directory claims to begin 40 MiB before its end.
  @Test
  void aHugeDirectoryIsNotReadIntoMemory() throws Exception {
    byte[] large = new byte[40 << 20];
    byte[] end = zip(members());
    System.arraycopy(end, 0, large, large.length - end.length, end.length);
    large[large.length - 6] = 1;
    read("huge.zip", large);
    assertThat(problems).containsExactly(" ARCHIVE_LIMIT");
  }

  @Test
  void aPasswordIsAReasonOfItsOwn() throws Exception {
    byte[] locked = zip(members("a.mid", ONE, "b.mid", TWO));
    setFlag(locked, "b.mid");
    ArchiveSummary summary = read("locked.zip", locked);
    assertThat(found).isEqualTo(Map.of(name("a.mid"), "one"));
    assertThat(problems).containsExactly(" ARCHIVE_ENCRYPTED");
    assertThat(summary).isEqualTo(new ArchiveSummary(2, ArchiveSummary.End.PARTIAL));

    var channel = new org.apache.commons.compress.utils.SeekableInMemoryByteChannel();
    try (var archive = new SevenZOutputFile(channel, "secret".toCharArray())) {
      var entry = new org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry();
      entry.setName("a.mid");
      archive.putArchiveEntry(entry);
      archive.write(ONE);
      archive.closeArchiveEntry();
    }
    read("locked.7z", Arrays.copyOf(channel.array(), (int) channel.size()));
    assertThat(problems).containsExactly(" ARCHIVE_ENCRYPTED");
  }

  @Test
  void whatBreaksOffIsReadAsFarAsItGoes() throws Exception {
    byte[] noise = new byte[20_000];
    new Random(2).nextBytes(noise);
    Map<String, byte[]> files = members("a.mid", ONE, "b.mid", noise, "c.mid", TWO);
    UnaryOperator<byte[]> half = bytes -> Arrays.copyOf(bytes, bytes.length / 2);
    for (Map.Entry<String, byte[]> archive :
        members(
                "a.zip", half.apply(zip(files)),
                "a.tar", half.apply(tar(files)),
                "a.tar.gz", half.apply(packed(tar(files), GZIPOutputStream::new)))
            .entrySet()) {
      ArchiveSummary summary = read(archive.getKey(), archive.getValue());
      assertThat(found).as(archive.getKey()).isEqualTo(Map.of(name("a.mid"), "one"));
      assertThat(problems).as(archive.getKey()).containsExactly(" ARCHIVE_DAMAGED");
      assertThat(summary.end()).isEqualTo(ArchiveSummary.End.PARTIAL);
    }
    read("b.7z", half.apply(sevenZip(files)));
    assertThat(problems).containsExactly(" ARCHIVE_DAMAGED");
    read("page.zip", text("<html>not found</html>"));
    assertThat(problems).containsExactly(" ARCHIVE_DAMAGED");
    read("empty.rar.7z", new byte[0]);
    assertThat(problems).containsExactly(" ARCHIVE_DAMAGED");
  }

  @Test
  void oneDamagedMemberOrInnerArchiveLeavesTheOthers() throws Exception {
    byte[] damaged = zip(members("a.mid", text("aaaaaaaaaaaaaaaaaaaaabbbbbbbbbbb"), "b.mid", TWO));
    damaged[40] ^= 0x55;
    read("d.zip", damaged);
    assertThat(found).isEqualTo(Map.of(name("b.mid"), "two two"));
    assertThat(problems).containsExactly("a.mid ARCHIVE_DAMAGED");
    read("i.tar", tar(members("i.zip", text("PK no"), "b.mid", TWO)));
    assertThat(found).isEqualTo(Map.of(name("b.mid"), "two two"));
    assertThat(problems).containsExactly("i.zip ARCHIVE_DAMAGED");
  }

  @Test
  void damageAnywhereIsNeverMoreThanAProblem() throws Exception {
    byte[] tar = tar(FILES);
    Map<String, byte[]> archives =
        members(
            "r.zip", zip(FILES),
            "r.7z", sevenZip(members("a.mid", ONE, "b.mid", TWO)),
            "r.tar", tar,
            "r.tar.gz", packed(tar, GZIPOutputStream::new),
            "r.tar.xz", packed(tar, XZCompressorOutputStream::new),
            "r.tar.bz2", packed(tar, BZip2CompressorOutputStream::new),
            "r.tar.zst", packed(tar, ZstdCompressorOutputStream::new));
    long seed = 20_260_101;
    var random = new Random(seed);
    for (Map.Entry<String, byte[]> archive : archives.entrySet()) {
      for (int round = 0; round < 60; round++) {
        byte[] bytes = archive.getValue().clone();
        for (int hit = random.nextInt(6); hit >= 0; hit--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        ArchiveSummary summary = read(archive.getKey(), bytes);
        assertThat(summary.end())
            .as("%s, seed %d, round %d: %s", archive.getKey(), seed, round, problems)
            .isIn(ArchiveSummary.End.COMPLETE, ArchiveSummary.End.PARTIAL);
      }
    }
  }

  @Test
  void emptyMembersAreMembers() throws Exception {
    read("e.zip", zip(members("e.mid", new byte[0])));
    read("e.7z", sevenZip(members("e.mid", new byte[0])));
    assertThat(found).isEqualTo(Map.of(name("e.mid"), ""));
  }

  @Test
  void rarIsReadThroughATarStreamOfTheSystemsProgram() throws Exception {
    Path tar = Files.write(folder.resolve("stream"), tar(FILES));
    Path program = script("cat '" + tar + "'");
    ArchiveSummary summary = read("r.rar", text("Rar!"), program.toString());
    assertThat(found).containsOnlyKeys(name("a/One.MID"), name("a/b/two.kar"));
    assertThat(summary.end()).isEqualTo(ArchiveSummary.End.COMPLETE);
    summary = read("r.rar", text("Rar!"), script("echo 'Encrypted file' >&2; exit 1").toString());
    assertThat(problems).containsExactly(" ARCHIVE_ENCRYPTED");
    assertThat(summary.end()).isEqualTo(ArchiveSummary.End.PARTIAL);
    read("r.rar", text("PK"), program.toString());
    assertThat(problems).containsExactly(" ARCHIVE_DAMAGED");
    summary = read("r.rar", text("Rar!"), folder.resolve("nothing").toString());
    assertThat(problems).containsExactly(" ARCHIVE_NO_TOOL");
    assertThat(summary.end()).isEqualTo(ArchiveSummary.End.NO_TOOL);
  }

  @Test
  void theVisitorsFailureComesThrough() throws Exception {
    Path archive = Files.write(folder.resolve("v.tar"), tar(FILES));
    assertThatThrownBy(() ->
            ArchiveReader.read(
                archive,
                limits,
                new Visitor() {
                  @Override
                  public boolean member(MemberName name, long modifiedNanos, byte[] bytes) {
                    throw new IllegalStateException("no database");
                  }
                }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no database");
    assertThat(ArchiveReader.member(archive, name("not there.mid"))).isNull();
    assertThat(ArchiveReader.member(folder.resolve("gone.zip"), name("x.mid"))).isNull();
  }

  private Path script(String command) throws IOException {
    Path script = folder.resolve("program.sh");
    Files.writeString(script, "#!/bin/sh\n" + command + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return script;
  }

  private ArchiveSummary read(String file, byte[] bytes) throws Exception {
    return read(file, bytes, "bsdtar");
  }

  private ArchiveSummary read(String file, byte[] bytes, String bsdtar) throws Exception {
    Path archive = Files.write(folder.resolve(file), bytes);
    found.clear();
    problems.clear();
    return ArchiveReader.read(archive, limits, new Visitor(), new RarPrograms(bsdtar));
  }

  private class Visitor implements MemberVisitor {
    @Override
    public boolean member(MemberName name, long modifiedNanos, byte[] bytes) {
      found.put(name, new String(bytes, StandardCharsets.UTF_8));
      modified = modifiedNanos;
      return true;
    }

    @Override
    public void problem(String path, String code, String detail) {
      assertThat(detail).isNotBlank();
      problems.add(path + " " + code);
    }
  }

  private static MemberName name(String path) {
    return new MemberName(path, 1);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void replace(byte[] bytes, String from, String to) {
    for (int at = find(bytes, from, 0); at >= 0; at = find(bytes, from, at)) {
      System.arraycopy(text(to), 0, bytes, at, to.length());
    }
  }

  /// Sets the bit of encryption of a member of a zip in its directory and at its own place.
  private static void setFlag(byte[] zip, String name) {
    int local = find(zip, name, 0);
    int central = find(zip, name, local + 1);
    zip[local - 24] |= 1;
    zip[central - 38] |= 1;
  }

  private static int find(byte[] bytes, String text, int from) {
    byte[] wanted = text(text);
    for (int i = from; i <= bytes.length - wanted.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }
}
