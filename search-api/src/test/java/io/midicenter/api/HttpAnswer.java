package io.midicenter.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/// One answer of the server, as the tests read it.
record HttpAnswer(HttpResponse<byte[]> response) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  int status() {
    return response.statusCode();
  }

  byte[] bytes() {
    return response.body();
  }

  String text() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  JsonNode json() {
    try {
      return MAPPER.readTree(response.body());
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + text(), e);
    }
  }

  /// The code of a problem.
  String code() {
    return json().path("code").asText();
  }

  /// The value of a header, empty where it is absent.
  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
