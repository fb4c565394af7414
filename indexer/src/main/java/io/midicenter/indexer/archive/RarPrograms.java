package io.midicenter.indexer.archive;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Reads RAR archives through `bsdtar` of the system, which turns them into a tar stream.
///
/// @param bsdtar name or path of the program
record RarPrograms(String bsdtar) {
  private static final String SIGNATURE = "Rar!";
  private static final int LONGEST_MESSAGE = 300;

  boolean isInstalled() {
    String path = System.getenv("PATH");
    for (String folder : path == null ? new String[0] : path.split(File.pathSeparator, -1)) {
      if (!folder.isEmpty() && new File(folder, bsdtar).canExecute()) {
        return true;
      }
    }
    return false;
  }

  void read(Source source, Level level) throws IOException, InterruptedException {
    Path file = source.file();
    if (file == null) {
      throw new ArchiveFault.NoTool("RAR archives inside other archives are not read: unpack it.");
    }
    checkSignature(source.channel());
    Path messages = Files.createTempFile("msc-bsdtar-", ".log");
    try {
      Process process = start(file, messages);
      try {
        process.getOutputStream().close();
        var in = new BufferedInputStream(process.getInputStream());
        long packed = source.channel().size();
        TarMembers.read(level.budget().counted(in, () -> packed), level);
        if (!level.walk().stopped() && process.waitFor() != 0) {
          throw failed(messages);
        }
      } finally {
        process.destroyForcibly();
      }
    } finally {
      Files.deleteIfExists(messages);
    }
  }

  /// Other archives under that name are not handed on: the program might ask for their passwords.
  private static void checkSignature(SeekableByteChannel channel) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(SIGNATURE.length());
    while (head.hasRemaining() && channel.read(head) >= 0) {
      // the next slice
    }
    if (!new String(head.array(), StandardCharsets.ISO_8859_1).equals(SIGNATURE)) {
      throw new IOException("it does not begin like a RAR archive");
    }
  }

  private Process start(Path file, Path messages) throws IOException {
    var builder =
        new ProcessBuilder(
            bsdtar, "-cf", "-", "--format=pax", "@" + file.toAbsolutePath().normalize());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.redirectError(messages.toFile());
    try {
      return builder.start();
    } catch (IOException e) {
      throw new ArchiveFault.NoTool(
          "RAR archives are read through bsdtar, which is not installed: install libarchive-tools (Debian, Ubuntu) or bsdtar, and import again.");
    }
  }

  private static IOException failed(Path messages) throws IOException {
    byte[] all = Files.readAllBytes(messages);
    String text =
        new String(all, 0, Math.min(all.length, LONGEST_MESSAGE), StandardCharsets.UTF_8).strip();
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("encrypt")
        ? new org.apache.commons.compress.PasswordRequiredException(text)
        : new IOException(text);
  }
}
