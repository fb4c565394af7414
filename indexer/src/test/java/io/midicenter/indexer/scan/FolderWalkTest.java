package io.midicenter.indexer.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.midicenter.catalog.write.DiskFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWalkTest {
  @TempDir Path root;
  final List<String> visits = new ArrayList<>();
  final List<DiskFile> files = new ArrayList<>();

  @Test
  void foldersComeInTheOrderOfTheirNamesEachOnce() throws Exception {
    for (String folder : List.of("b/d", "a", "b/c", "e")) {
      Files.createDirectories(root.resolve(folder));
    }
    assertThat(walk("")).isEqualTo(FolderWalk.End.FINISHED);
    assertThat(visits).containsExactly("", "a", "b", "b/c", "b/d", "e");
    visits.clear();
    assertThat(walk("b")).isEqualTo(FolderWalk.End.FINISHED);
    assertThat(visits).containsExactly("b", "b/c", "b/d");
  }

  @Test
  void aStartThatIsNotThereIsSaid() throws Exception {
    assertThat(walk("nothing")).isEqualTo(FolderWalk.End.NO_START);
    assertThat(visits).isEmpty();
  }

  /// The name is Latin-1 and no UTF-8: the string cannot open the file, the URI can.
  @Test
  void aNameThatIsNoTextIsKeptByItsBytes() throws Exception {
    Path odd = Path.of(URI.create(root.toUri() + "caf%E9.mid"));
    try {
      Files.write(odd, new byte[] {1});
    } catch (IOException e) {
      abort("this file system takes no such names: " + e);
    }
    assumeTrue(odd.toString().contains("\uFFFD"), "file names are Latin-1 here");
    assertThat(walk("")).isEqualTo(FolderWalk.End.FINISHED);
    DiskFile file = files.getFirst();
    assertThat(file.name()).isEqualTo("caf\uFFFD.mid");
    assertThat(file.rawUri()).endsWith("caf%E9.mid");
    assertThat(Files.readAllBytes(new Candidate(root, file).path())).containsExactly(1);
  }

  private FolderWalk.End walk(String below) throws InterruptedException {
    return new FolderWalk(
            1,
            root,
            new FolderVisitor() {
              @Override
              public boolean folder(
                  String relative,
                  Path folder,
                  List<DiskFile> found,
                  List<DiskFile> archives,
                  boolean complete) {
                visits.add(relative);
                files.addAll(found);
                return complete;
              }

              @Override
              public void problem(String relative, Path folder, String code, String detail) {
                visits.add(code);
              }
            })
        .walk(below);
  }
}
