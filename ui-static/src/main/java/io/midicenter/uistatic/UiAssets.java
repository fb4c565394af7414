package io.midicenter.uistatic;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// The door of the module: every file of the page, read once from the class path.
///
/// How a server maps them (all below the base path): `/assets/VERSION/PATH` → [#asset], for ever
/// cacheable; `/soundfont/PATH` → [#soundFont], for ever cacheable; `/` and `/f/{id}` →
/// [#indexPage]; `/embed` → [#embedPage]; `/embed.js` → [#embedScript], the last three revalidated
/// by [Asset#etag]. The pages need the Content-Security-Policy of [#contentSecurityPolicy].
///
/// Threads: immutable, any thread. Sound banks are read from the class path at each call.
public final class UiAssets {
  private static final String ROOT = "ui/";
  private static final String SOUND_FONTS = "soundfont/";

  private final ResourceTree tree;
  private final SortedMap<String, Asset> files;
  private final String version;

  private UiAssets(ResourceTree tree) {
    this.tree = tree;
    this.files = tree.readAll(path -> !path.startsWith(SOUND_FONTS));
    files.replaceAll(
        (path, file) -> isOwnScript(path) ? Asset.ofText(path, PlainScript.of(file.text())) : file);
    this.version = versionOf(files);
  }

  /// Reads all files but the sound banks; about 1.5 MB stay in memory.
  ///
  /// @throws IllegalStateException when the class path lacks the files
  public static UiAssets load() {
    return new UiAssets(ResourceTree.of(UiAssets.class, "/" + resourceRoot()));
  }

  /// The folder of the files on the class path, ending with `/`.
  public static String resourceRoot() {
    return ROOT;
  }

  /// Sixteen hex digits that change when any file but a sound bank changes.
  public String version() {
    return version;
  }

  /// The file at a path such as `app/main.js`; empty for an unknown path and for templates.
  public Optional<Asset> asset(String path) {
    return isTemplate(path) ? Optional.empty() : Optional.ofNullable(files.get(path));
  }

  /// The file at a path such as `fluidr3mono-2.312-1/sf3/0-0.sf3`; empty for an unknown path.
  public Optional<Asset> soundFont(String path) {
    return tree.read(SOUND_FONTS + path);
  }

  /// The page at `/` and `/f/{id}`.
  public Asset indexPage(PageText text) {
    return render("index.html", text);
  }

  /// The compact page at `/embed`, made for an iframe.
  public Asset embedPage(PageText text) {
    return render("embed.html", text);
  }

  /// The script at `/embed.js` that defines `<midi-search>` on other sites.
  public Asset embedScript() {
    return Asset.ofText("embed.js", template("embed.js").replace("{{version}}", version));
  }

  /// The policy every page must be served with.
  ///
  /// @param frameAncestors `'none'`, or for `/embed` the origins that may frame it
  public static String contentSecurityPolicy(String frameAncestors) {
    return "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
        + "img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors "
        + frameAncestors
        + "; require-trusted-types-for 'script'; trusted-types lit-html msc";
  }

  private Asset render(String name, PageText text) {
    String base = PageText.escape(text.basePath());
    return Asset.ofText(
        name,
        template(name)
            .replace("{{assets}}", base + "assets/" + version + "/")
            .replace("{{base}}", base)
            .replace("{{head}}", text.headLines())
            .replace("{{title}}", PageText.escape(text.title())));
  }

  private String template(String name) {
    @Nullable Asset file = files.get(name);
    if (file == null) {
      throw new IllegalStateException("the class path has no " + ROOT + name);
    }
    return file.text();
  }

  private static boolean isOwnScript(String path) {
    return path.endsWith(".js") && !path.startsWith("vendor/") && !isTemplate(path);
  }

  private static boolean isTemplate(String path) {
    return path.equals("index.html") || path.equals("embed.html") || path.equals("embed.js");
  }

  private static String versionOf(SortedMap<String, Asset> files) {
    var digest = Sha256.digest();
    for (Asset file : files.values()) {
      digest.update(file.path().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(file.etag().getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
  }
}
