package io.midicenter.cli;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.Fused;
import io.midicenter.analysis.Part;
import io.midicenter.analysis.Role;
import io.midicenter.index.music.CompatibleQuery;
import io.midicenter.index.music.FitFacts;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `msc compatible`: files of the library that go with one, which need not be in it and is not
/// taken in.
@Command(
    name = "compatible",
    mixinStandardHelpOptions = true,
    description =
        "Files of the library that go with one in key, tempo and role: msc compatible bass.mid --filter role=lead")
final class CompatibleCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A path, or the 64-digit id of a file.")
  private String what = "";

  @Mixin private RankedByFileOptions ranked = new RankedByFileOptions();

  @Override
  public Integer call() {
    return ranked.run(
        what,
        file ->
            new CompatibleQuery(
                file.inLibrary()
                    ? new CompatibleQuery.With.FileOfLibrary(Bytes.fromHex(file.id()))
                    : new CompatibleQuery.With.Music(facts(file))));
  }

  private static FitFacts facts(NamedFile file) {
    Fused fused = file.fused();
    Double bpm = fused.tempo().value();
    var roles = EnumSet.noneOf(Role.class);
    if (fused.drumsByName()) {
      roles.add(Role.DRUMS);
    }
    for (Part part : file.analysis().parts()) {
      Role role = part.role().value();
      if (role != null && !fused.drumsByName()) {
        roles.add(role);
      }
    }
    return new FitFacts(
        fused.key().value(), bpm == null ? null : (Integer) (int) Math.round(bpm * 100), roles);
  }
}
