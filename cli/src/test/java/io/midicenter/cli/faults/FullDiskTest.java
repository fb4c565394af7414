package io.midicenter.cli.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.midicenter.bench.corpus.CorpusGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that is nearly full: a file system in memory, which only the program sees.
class FullDiskTest {
  @Test
  void anImportEndsWithOneSentenceAndNothingIsLost(@TempDir Path folder) throws Exception {
    assumeTrue(
        new ProcessBuilder("unshare", "-rm", "true").start().waitFor() == 0,
        "this machine allows no user namespaces");
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Path music = folder.resolve("music");
    new CorpusGenerator(3).write(music, 30, _ -> {});
    String again = Program.commandLine(disk.resolve("home"), "import", music.toString());
    String script =
        String.join(
            "\n",
            "mount -t tmpfs -o size=760m tmpfs '" + disk + "'",
            "export JDK_JAVA_OPTIONS=-Dmsc.disk.pauseBytes=" + (512L << 20),
            again,
            "echo first=$?",
            "head -c 400m /dev/zero > '" + disk + "/other'",
            again + " --rehash",
            "echo full=$?",
            "rm '" + disk + "/other'",
            again,
            "echo roomy=$?",
            Program.commandLine(disk.resolve("home"), "verify"),
            "echo verified=$?");
    Path output = folder.resolve("output");
    Process shell =
        new ProcessBuilder("unshare", "-rmpf", "--kill-child", "sh", "-c", script)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    shell.waitFor();
    String text = Files.readString(output);
    assertThat(text)
        .contains("first=0", "full=3", "roomy=0", "verified=0")
        .containsPattern("the disk has \\d+ MB left, and 512 MB must stay free")
        .doesNotContain("\tat ");
  }
}
