package io.midicenter.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir private Path home;

  @Test
  void anOptionOutranksTheEnvironmentAndThatTheFile() throws Exception {
    Files.writeString(
        home.resolve("config.toml"), "port = 1001\n[import]\nworkers = 3\nbrowse = false\n");
    Settings fromFile = Settings.load(home, Map.of(), Map.of());
    Settings fromEnvironment = Settings.load(home, Map.of("MSC_PORT", "1002"), Map.of());
    Settings fromOption =
        Settings.load(home, Map.of("MSC_PORT", "1002"), Map.of(Setting.PORT, "1003"));

    assertThat(fromFile.number(Setting.PORT)).isEqualTo(1001);
    assertThat(fromFile.number(Setting.IMPORT_WORKERS)).isEqualTo(3);
    assertThat(fromFile.isOn(Setting.IMPORT_BROWSE)).isFalse();
    assertThat(fromEnvironment.value(Setting.PORT))
        .isEqualTo(new Settings.Value("1002", "MSC_PORT"));
    assertThat(fromOption.value(Setting.PORT)).isEqualTo(new Settings.Value("1003", "--port"));
  }

  @Test
  void aListInTheFileIsAListInTheProgram() throws Exception {
    Files.writeString(
        home.resolve("config.toml"),
        "embed.allowed-origins = [\"https://a.example\", \"https://b.example\"]\n");
    assertThat(Settings.load(home, Map.of(), Map.of()).list(Setting.EMBED_ALLOWED_ORIGINS))
        .containsExactly("https://a.example", "https://b.example");
  }

  @Test
  void anUnknownKeyNamesTheNearestLegalOne() throws Exception {
    Files.writeString(home.resolve("config.toml"), "import.wokers = 3\n");
    assertThatThrownBy(() -> Settings.load(home, Map.of(), Map.of()))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("import.wokers")
        .hasMessageContaining("import.workers")
        .hasMessageContaining("config.toml");
  }

  @Test
  void aHalfWrittenFileNamesItsLine() throws Exception {
    Files.writeString(home.resolve("config.toml"), "port = 7070\nbind = \"127.0.");
    assertThatThrownBy(() -> Settings.load(home, Map.of(), Map.of()))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("config.toml, line 2");
  }

  @Test
  void aPortThatIsNoPortIsAnErrorWithItsPlace() {
    for (String port : new String[] {"http", "-1", "70000", "7070x"}) {
      assertThatThrownBy(() -> Settings.load(home, Map.of("MSC_PORT", port), Map.of()))
          .as("port %s", port)
          .isInstanceOf(CommandFailure.class)
          .hasMessageContaining("MSC_PORT")
          .hasMessageContaining(port);
    }
  }

  @Test
  void everySettingHasItsThreeNames() {
    assertThat(Setting.IMPORT_WORKERS.key()).isEqualTo("import.workers");
    assertThat(Setting.IMPORT_WORKERS.variable()).isEqualTo("MSC_IMPORT_WORKERS");
    assertThat(Setting.DATABASE_PASSWORD_FILE.option()).isEqualTo("--database-password-file");
  }
}
