package io.midicenter.api.tasks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.api.http.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Writes server-sent events (HTML Living Standard §9.2) and flushes each.
final class EventWriter {
  private final OutputStream out;

  EventWriter(OutputStream out) {
    this.out = out;
  }

  void retryMillis(int millis) throws IOException {
    write("retry: " + millis + "\n\n");
  }

  void event(String name, long id, ObjectNode data) throws IOException {
    String json = new String(Json.bytes(data), StandardCharsets.UTF_8);
    write("event: " + name + "\nid: " + id + "\ndata: " + json + "\n\n");
  }

  void comment(String text) throws IOException {
    write(": " + text + "\n\n");
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
