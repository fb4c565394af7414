package io.midicenter.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `msc doctor`: what is in force, and what is wrong with it.
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Checks Java, memory, disk, rights, database and index, and prints the settings in force.",
      "Changes nothing, and works while a server runs. Exit code 0: nothing is bad, 1: something is."
    })
final class DoctorCommand implements Callable<Integer> {
  @Mixin private HomeOptions options = new HomeOptions();

  @Option(names = "--json", description = "The result as one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Path home = options.home();
    Settings settings = options.settings(home);
    var found = new ArrayList<>(MachineCheck.of(home, LibrarySession.imports(settings)));
    found.addAll(LibraryCheck.of(home, settings));
    boolean good = found.stream().noneMatch(finding -> finding.level() == Finding.Level.BAD);
    if (json) {
      System.out.println(json(found, settings, good));
    } else {
      print(found, settings);
    }
    return (good ? ExitCode.DONE : ExitCode.SOME_FAILED).code();
  }

  private static void print(List<Finding> found, Settings settings) {
    found.forEach(finding -> System.out.println(finding.line()));
    System.out.println("settings:");
    for (Setting setting : Setting.values()) {
      Settings.Value value = settings.value(setting);
      System.out.printf(
          "  %-24s %-22s %-28s %s%n",
          setting.key(),
          value.text().isEmpty() ? "-" : value.text(),
          value.origin(),
          setting.meaning());
    }
  }

  private static String json(List<Finding> found, Settings settings, boolean good) {
    ObjectNode all = new ObjectMapper().createObjectNode();
    all.put("ok", good);
    var checks = all.putArray("checks");
    for (Finding finding : found) {
      checks
          .addObject()
          .put("level", finding.level().word())
          .put("what", finding.what())
          .put("text", finding.text())
          .put("advice", finding.advice());
    }
    var values = all.putObject("settings");
    for (Setting setting : Setting.values()) {
      Settings.Value value = settings.value(setting);
      values.putObject(setting.key()).put("value", value.text()).put("origin", value.origin());
    }
    return all.toString();
  }
}
