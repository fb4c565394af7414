package io.midicenter.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The settings in force, each with the place it comes from.
///
/// Rank, rising: built-in value, `config.toml` in the home, environment variable, option.
final class Settings {
  /// A value in force.
  ///
  /// @param origin for people: `built in`, the path of the file, the variable or the option
  record Value(String text, String origin) {}

  private final Map<Setting, Value> values;

  private Settings(Map<Setting, Value> values) {
    this.values = values;
  }

  /// Reads the settings.
  ///
  /// @param options values given on the command line
  /// @throws CommandFailure naming the key and the place of a value that cannot be read
  static Settings load(Path home, Map<String, String> environment, Map<Setting, String> options) {
    var values = new EnumMap<Setting, Value>(Setting.class);
    for (Setting setting : Setting.values()) {
      values.put(setting, new Value(setting.standard(), "built in"));
    }
    Path file = home.resolve("config.toml");
    readFile(file)
        .forEach((key, text) -> values.put(known(key, file), new Value(text, file.toString())));
    for (Setting setting : Setting.values()) {
      String text = environment.get(setting.variable());
      if (text != null) {
        values.put(setting, new Value(text, setting.variable()));
      }
    }
    options.forEach((setting, text) -> values.put(setting, new Value(text, setting.option())));
    values.forEach(Settings::check);
    return new Settings(values);
  }

  Value value(Setting setting) {
    Value value = values.get(setting);
    if (value == null) {
      throw new IllegalStateException("no value for " + setting);
    }
    return value;
  }

  String text(Setting setting) {
    return value(setting).text();
  }

  int number(Setting setting) {
    return Integer.parseInt(text(setting));
  }

  boolean isOn(Setting setting) {
    return text(setting).equals("on");
  }

  List<String> list(Setting setting) {
    return List.of(text(setting).split(",")).stream()
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  private static Map<String, String> readFile(Path file) {
    var found = new TreeMap<String, String>();
    if (!Files.exists(file)) {
      return found;
    }
    try {
      flatten("", new TomlMapper().readTree(Files.readString(file)), found);
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
      throw CommandFailure.usage(
          "%s%s: not valid TOML (%s). Correct the line, or delete the file to use the built-in settings."
              .formatted(file, line, e.getOriginalMessage()));
    } catch (IOException e) {
      throw CommandFailure.environment(
          "%s: cannot be read (%s). Check its rights.".formatted(file, e.getMessage()));
    }
    return found;
  }

  private static void flatten(String prefix, JsonNode node, Map<String, String> into) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String key = prefix.isEmpty() ? entry.getKey() : prefix + "." + entry.getKey();
      JsonNode value = entry.getValue();
      if (value.isObject()) {
        flatten(key, value, into);
      } else if (value.isArray()) {
        var joined = new StringBuilder();
        value.forEach(item -> joined.append(joined.isEmpty() ? "" : ",").append(item.asText()));
        into.put(key, joined.toString());
      } else if (value.isBoolean()) {
        into.put(key, value.asBoolean() ? "on" : "off");
      } else {
        into.put(key, value.asText());
      }
    }
  }

  private static Setting known(String key, Path file) {
    return Setting.byKey(key)
        .orElseThrow(() ->
            CommandFailure.usage(
                "%s: unknown setting \"%s\"; the nearest one is \"%s\". All settings: msc doctor."
                    .formatted(
                        file,
                        key,
                        Nearest.to(
                            key, List.of(Setting.values()).stream().map(Setting::key).toList()))));
  }

  private static void check(Setting setting, Value value) {
    String text = value.text();
    boolean fits =
        switch (setting.type()) {
          case TEXT, LIST -> true;
          case SWITCH -> text.equals("on") || text.equals("off");
          case NUMBER -> text.matches("\\d{1,6}");
        };
    if (!fits) {
      String wanted = setting.type() == Setting.Type.NUMBER ? "a whole number" : "on or off";
      throw CommandFailure.usage(
          "%s: %s = \"%s\" is not %s.".formatted(value.origin(), setting.key(), text, wanted));
    }
    if (setting == Setting.PORT && Integer.parseInt(text) > 65_535) {
      throw CommandFailure.usage("%s: port %s is above 65535.".formatted(value.origin(), text));
    }
  }
}
