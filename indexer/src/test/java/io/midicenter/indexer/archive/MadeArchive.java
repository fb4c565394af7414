package io.midicenter.indexer.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// Archives made for tests, as bytes.
public final class MadeArchive {
  /// 2024-01-02T03:04:06Z.
  public static final long MODIFIED_MS = 1_704_164_646_000L;

  private MadeArchive() {}

  /// Members in order, `name, bytes, name, bytes …`.
  public static Map<String, byte[]> members(Object... namesAndBytes) {
    var members = new LinkedHashMap<String, byte[]>();
    for (int i = 0; i < namesAndBytes.length; i += 2) {
      members.put((String) namesAndBytes[i], (byte[]) namesAndBytes[i + 1]);
    }
    return members;
  }

  public static byte[] zip(Map<String, byte[]> members) {
    return zip(members, "UTF-8");
  }

  /// @param charset of the names; other than UTF-8, nothing in the archive says which
  static byte[] zip(Map<String, byte[]> members, String charset) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipArchiveOutputStream(bytes)) {
      zip.setEncoding(charset);
      zip.setUseLanguageEncodingFlag(charset.equals("UTF-8"));
      zip.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        var entry = new ZipArchiveEntry(member.getKey());
        entry.setTime(MODIFIED_MS);
        zip.putArchiveEntry(entry);
        zip.write(member.getValue());
        zip.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] tar(Map<String, byte[]> members) {
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(bytes, StandardCharsets.UTF_8.name())) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        var entry = new TarArchiveEntry(member.getKey(), true);
        entry.setSize(member.getValue().length);
        entry.setModTime(MODIFIED_MS);
        tar.putArchiveEntry(entry);
        tar.write(member.getValue());
        tar.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] sevenZip(Map<String, byte[]> members) {
    var channel = new SeekableInMemoryByteChannel();
    try (var archive = new SevenZOutputFile(channel)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        var entry = new org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry();
        entry.setName(member.getKey());
        entry.setLastModifiedTime(FileTime.fromMillis(MODIFIED_MS));
        archive.putArchiveEntry(entry);
        archive.write(member.getValue());
        archive.closeArchiveEntry();
      }
      archive.finish();
      return java.util.Arrays.copyOf(channel.array(), (int) channel.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  interface Packer {
    OutputStream over(OutputStream out) throws IOException;
  }

  static byte[] packed(byte[] bytes, Packer packer) {
    var packed = new ByteArrayOutputStream();
    try (OutputStream out = packer.over(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
