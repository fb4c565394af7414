package io.midicenter.analysis.tags;

import java.util.Map;

/// What people read instead of a slug: blanks for hyphens and a capital, but abbreviations and
/// makers as they write themselves.
final class Labels {
  private static final Map<String, String> OWN =
      Map.ofEntries(
          Map.entry("fx", "FX"),
          Map.entry("edm", "EDM"),
          Map.entry("idm", "IDM"),
          Map.entry("uk-garage", "UK garage"),
          Map.entry("edm-trap", "EDM trap"),
          Map.entry("liquid-dnb", "Liquid DnB"),
          Map.entry("rnb", "R&B"),
          Map.entry("g-funk", "G-funk"),
          Map.entry("hip-hop", "Hip-hop"),
          Map.entry("lo-fi", "Lo-fi"),
          Map.entry("k-pop", "K-pop"),
          Map.entry("j-pop", "J-pop"),
          Map.entry("afro-cuban", "Afro-Cuban"),
          Map.entry("tv-theme", "TV theme"),
          Map.entry("childrens-music", "Children's music"),
          Map.entry("one-shot", "One-shot"),
          Map.entry("sfx-kit", "SFX kit"),
          Map.entry("bfd", "BFD"),
          Map.entry("dms", "DMS"),
          Map.entry("adsr-sounds", "ADSR Sounds"),
          Map.entry("akai-mpc", "Akai MPC"),
          Map.entry("asm-hydrasynth", "ASM Hydrasynth"),
          Map.entry("band-in-a-box", "Band-in-a-Box"),
          Map.entry("fl-studio", "FL Studio"),
          Map.entry("hy2rogen", "HY2ROGEN"),
          Map.entry("la-drum-studio", "LA Drum Studio"),
          Map.entry("wa-production", "W. A. Production"),
          Map.entry("xln-audio", "XLN Audio"),
          Map.entry("ezdrummer", "EZdrummer"),
          Map.entry("ezkeys", "EZkeys"),
          Map.entry("sounds-of-kshmr", "Sounds of KSHMR"),
          Map.entry("zero-g", "Zero-G"),
          Map.entry("x-filez", "X-Filez"));

  private Labels() {}

  static String of(String slug) {
    String own = OWN.get(slug);
    if (own != null) {
      return own;
    }
    String words = slug.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
