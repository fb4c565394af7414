package io.midicenter.api.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.api.http.Answers;
import io.midicenter.api.http.Json;
import io.midicenter.api.http.ParameterError;
import io.midicenter.api.http.Parameters;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// `GET /admin/folders`: the folders below one, for a person at this machine who chooses what to
/// import. Folders only, hidden ones left out.
public final class FolderChooser implements Handler {
  public static final Set<String> PARAMETERS = Set.of("path");

  /// Folders of one answer.
  public static final int MAX_FOLDERS = 1_000;

  /// Time for counting MIDI files, over all folders of an answer.
  static final long COUNTING_NANOS = 200_000_000;

  private static final int MAX_PATH = 4_096;

  private final Supplier<List<Path>> roots;
  private final boolean browse;

  /// @param roots folders that the library knows already
  /// @param browse false refuses everybody
  public FolderChooser(Supplier<List<Path>> roots, boolean browse) {
    this.roots = roots;
    this.browse = browse;
  }

  @Override
  public void handle(Context context) {
    Parameters parameters = Parameters.of(context, PARAMETERS);
    String text = parameters.text("path", MAX_PATH);
    parameters.check();
    if (!browse) {
      throw new ProblemException(
          ProblemCode.SCOPE_MISSING, "choosing folders is switched off by import.browse");
    }
    Path folder = folder(text == null ? System.getProperty("user.home", "/") : text);
    List<Path> found = subfolders(folder);
    long until = System.nanoTime() + COUNTING_NANOS;
    List<Path> known = roots.get();
    ObjectNode answer = Json.object();
    answer.put("path", folder.toString());
    if (folder.getParent() != null) {
      answer.put("parent", folder.getParent().toString());
    }
    ArrayNode folders = answer.putArray("folders");
    int left = found.size();
    for (Path each : found) {
      long now = System.nanoTime();
      MidiCount count = MidiCount.below(each, now + Math.max(0, until - now) / left--);
      folders
          .addObject()
          .put("name", each.getFileName().toString())
          .put("path", each.toString())
          .put("midiFiles", count.files())
          .put("atLeast", count.atLeast())
          .put("root", known.contains(each));
    }
    Answers.json(context, answer);
  }

  private static Path folder(String text) {
    String reason = "not an absolute path";
    try {
      Path path = Path.of(text);
      if (path.isAbsolute() && Files.isDirectory(path)) {
        return path.normalize();
      }
      if (path.isAbsolute()) {
        reason = "no such folder";
      }
    } catch (InvalidPathException e) {
      reason = "not a path here";
    }
    throw ProblemException.of(
        ParameterError.value("path", text, reason, "an absolute path of a folder"));
  }

  private static List<Path> subfolders(Path folder) {
    var found = new ArrayList<Path>();
    try (var entries = Files.newDirectoryStream(folder, FolderChooser::isShown)) {
      for (Path entry : entries) {
        if (found.size() == MAX_FOLDERS) {
          break;
        }
        found.add(entry);
      }
    } catch (IOException | DirectoryIteratorException e) {
      throw ProblemException.of(
          ParameterError.value(
              "path", folder.toString(), "the folder cannot be read", "a readable folder"));
    }
    found.sort(
        Comparator.comparing(path -> path.getFileName().toString(), String.CASE_INSENSITIVE_ORDER));
    return found;
  }

  private static boolean isShown(Path entry) throws IOException {
    return Files.isDirectory(entry) && !Files.isHidden(entry);
  }
}
