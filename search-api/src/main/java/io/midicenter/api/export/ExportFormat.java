package io.midicenter.api.export;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What an export is written as.
enum ExportFormat {
  NDJSON("application/x-ndjson"),
  CSV("text/csv; charset=utf-8; header=present"),
  M3U8("audio/x-mpegurl"),
  PATHS("text/plain; charset=utf-8"),
  ZIP("application/zip");

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Name of the download.
  String fileName() {
    return "export." + (this == PATHS ? "txt" : word());
  }

  static Map<String, ExportFormat> byWord() {
    var byWord = new LinkedHashMap<String, ExportFormat>();
    for (ExportFormat format : values()) {
      byWord.put(format.word(), format);
    }
    return byWord;
  }
}
