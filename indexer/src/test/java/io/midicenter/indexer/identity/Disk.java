package io.midicenter.indexer.identity;

import io.midicenter.indexer.MidiFolder;
import io.midicenter.indexer.archive.MadeArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/// The folder of one root, on the real disk and in memory, changed at random.
final class Disk {
  static final int CONTENTS = 60;
  private static final byte[][] BYTES = new byte[CONTENTS][];

  /// @param contents of a file one, of an archive one a member; null where it is damaged
  record Item(long modified, Map<String, Integer> contents, boolean damaged) {}

  /// How the root itself is.
  enum Mount {
    THERE,
    AWAY,
    /// Another, empty folder lies in its place.
    EMPTY
  }

  final Path root;
  final Path away;
  final Map<String, Item> items = new TreeMap<>();
  final TreeSet<String> folders = new TreeSet<>(List.of(""));

  /// Folders with an entry that cannot be looked at, so that their listing is not complete.
  final TreeSet<String> closed = new TreeSet<>();

  Mount mount = Mount.THERE;
  private final Map<String, Disk> hidden = new LinkedHashMap<>();
  private final Clock clock;

  /// Gives every change another time.
  static final class Clock {
    private long seconds = 1_600_000_000;

    long next() {
      return ++seconds;
    }
  }

  Disk(Path root, Clock clock) throws IOException {
    this.root = Files.createDirectories(root);
    this.away = root.resolveSibling(root.getFileName() + " away");
    this.clock = clock;
    for (int i = 0; i < CONTENTS; i++) {
      BYTES[i] = MidiFolder.piece(i);
    }
  }

  static byte[] bytes(int content) {
    return BYTES[content];
  }

  private static String folderOf(String path) {
    return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
  }

  private static String folder(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> "";
      case 1 -> "F" + random.nextInt(5) + "/sub";
      default -> "F" + random.nextInt(5);
    };
  }

  private static String in(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  static String filePath(Random random) {
    return in(folder(random), "n" + random.nextInt(16) + " 120bpm.mid");
  }

  private static String archivePath(Random random) {
    return in(folder(random), "z" + random.nextInt(3) + ".zip");
  }

  void write(String path, int content) throws IOException {
    put(path, BYTES[content], new Item(clock.next(), Map.of("", content), false));
  }

  void writeArchive(Random random) throws IOException {
    String path = archivePath(random);
    if (random.nextInt(6) == 0) {
      put(path, new byte[] {1, 2, 3}, new Item(clock.next(), Map.of(), true));
      return;
    }
    Item old = items.get(path);
    var contents = new TreeMap<String, Integer>();
    if (old != null && random.nextInt(3) > 0) {
      contents.putAll(old.contents());
      contents.keySet().removeIf(_ -> random.nextInt(4) == 0);
    }
    for (int i = random.nextInt(4); i >= 0; i--) {
      contents.put("m" + random.nextInt(8) + ".mid", random.nextInt(CONTENTS));
    }
    var members = new LinkedHashMap<String, byte[]>();
    contents.forEach((name, content) -> members.put(name, BYTES[content]));
    put(path, MadeArchive.zip(members), new Item(clock.next(), contents, false));
  }

  private void put(String path, byte[] bytes, Item item) throws IOException {
    makeFolder(folderOf(path));
    stamp(Files.write(root.resolve(path), bytes), item);
    items.put(path, item);
  }

  private static void stamp(Path file, Item item) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(item.modified(), TimeUnit.SECONDS));
  }

  void makeFolder(String folder) throws IOException {
    Files.createDirectories(root.resolve(folder));
    for (String f = folder; !f.isEmpty(); f = folderOf(f)) {
      folders.add(f);
    }
  }

  /// Copies, or moves, a file or an archive; the time goes along, or not.
  void transfer(Random random, Disk to, boolean move) throws IOException {
    String from = any(random);
    if (from.isEmpty()) {
      return;
    }
    Item item = items.getOrDefault(from, new Item(0, Map.of(), false));
    String target =
        from.endsWith(".zip")
            ? archivePath(random)
            : random.nextBoolean()
                ? in(folder(random), from.substring(from.lastIndexOf('/') + 1))
                : filePath(random);
    if (to == this && target.equals(from)) {
      return;
    }
    byte[] bytes = Files.readAllBytes(root.resolve(from));
    if (move) {
      delete(from);
    }
    boolean same = random.nextInt(3) > 0;
    to.put(target, bytes, same ? item : new Item(clock.next(), item.contents(), item.damaged()));
  }

  private String any(Random random) {
    var paths = new ArrayList<>(items.keySet());
    return paths.isEmpty() ? "" : paths.get(random.nextInt(paths.size()));
  }

  void touch(Random random) throws IOException {
    String path = any(random);
    Item old = items.get(path);
    if (old != null) {
      var item = new Item(clock.next(), old.contents(), old.damaged());
      stamp(root.resolve(path), item);
      items.put(path, item);
    }
  }

  void edit(Random random) throws IOException {
    String path = any(random);
    if (path.endsWith(".mid")) {
      write(path, random.nextInt(CONTENTS));
    }
  }

  void deleteAny(Random random) throws IOException {
    String path = any(random);
    if (!path.isEmpty()) {
      delete(path);
    }
  }

  private void delete(String path) throws IOException {
    Files.delete(root.resolve(path));
    items.remove(path);
  }

  /// Moves a folder with all it holds out of the root, back, or to another name in it.
  void moveFolder(Random random) throws IOException {
    moveFolder(folder(random), random.nextBoolean() ? folder(random) : "");
  }

  /// The folder that holds most of what there is.
  void moveBulk(Random random) throws IOException {
    moveFolder("Bulk", random.nextBoolean() ? "F" + random.nextInt(5) + "/Bulk" : "");
  }

  private void moveFolder(String from, String to) throws IOException {
    if (from.isEmpty() || !folders.contains(from)) {
      return;
    }
    if (to.isEmpty()) {
      String name = "hidden " + hidden.size() + " " + clock.next();
      var gone = new Disk(root.resolveSibling(name), clock);
      Files.delete(gone.root);
      carry(from, gone, "");
      hidden.put(from, gone);
    } else if (!folders.contains(to) && !to.startsWith(from)) {
      makeFolder(folderOf(to));
      carry(from, this, to);
    }
  }

  void comeBack(Random random) throws IOException {
    var names = new ArrayList<>(hidden.keySet());
    if (!names.isEmpty()) {
      String name = names.get(random.nextInt(names.size()));
      if (!folders.contains(name)) {
        Disk from = hidden.remove(name);
        if (from != null) {
          makeFolder(folderOf(name));
          from.carry("", this, name);
        }
      }
    }
  }

  private void carry(String from, Disk target, String to) throws IOException {
    Files.move(root.resolve(from), target.root.resolve(to));
    for (String path : List.copyOf(items.keySet())) {
      if (isBelow(path, from)) {
        Item item = items.remove(path);
        if (item != null) {
          target.items.put(renamed(path, from, to), item);
        }
      }
    }
    carry(folders, target.folders, from, to);
    carry(closed, target.closed, from, to);
  }

  private static void carry(TreeSet<String> names, TreeSet<String> others, String from, String to) {
    for (String path : List.copyOf(names)) {
      if (path.equals(from) || isBelow(path, from)) {
        if (!path.isEmpty()) {
          names.remove(path);
        }
        others.add(renamed(path, from, to));
      }
    }
  }

  private static boolean isBelow(String path, String folder) {
    return folder.isEmpty() || path.startsWith(folder + "/");
  }

  private static String renamed(String path, String from, String to) {
    String rest =
        path.equals(from) ? "" : from.isEmpty() ? path : path.substring(from.length() + 1);
    return rest.isEmpty() ? to : in(to, rest);
  }

  /// A link to itself under the name of a MIDI file: nobody can say what it is.
  void openOrClose(Random random) throws IOException {
    String folder = folder(random);
    Path link = root.resolve(folder).resolve("loop.mid");
    if (closed.remove(folder)) {
      Files.delete(link);
    } else if (folders.contains(folder)) {
      Files.createSymbolicLink(link, Path.of("loop.mid"));
      closed.add(folder);
    }
  }

  void mount(Mount now) throws IOException {
    if (mount == Mount.EMPTY) {
      Files.delete(root);
    }
    if (mount == Mount.THERE && now != Mount.THERE) {
      Files.move(root, away);
    } else if (mount != Mount.THERE && now == Mount.THERE) {
      Files.move(away, root);
    }
    if (now == Mount.EMPTY) {
      Files.createDirectory(root);
    }
    mount = now;
  }
}
