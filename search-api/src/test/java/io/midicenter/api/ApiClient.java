package io.midicenter.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Real HTTP against a server of the tests. Headers are name, value, name, value …
final class ApiClient {
  static {
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,content-length,connection");
  }

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI base;
  private final @Nullable Contract contract;

  ApiClient(URI base) {
    this(base, null);
  }

  /// @param contract what every answer is checked against, or null
  ApiClient(URI base, @Nullable Contract contract) {
    this.base = base;
    this.contract = contract;
  }

  HttpAnswer get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  /// Posts JSON.
  HttpAnswer post(String path, String body, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "Content-Type";
    all[1] = "application/json";
    System.arraycopy(headers, 0, all, 2, headers.length);
    return send("POST", path, body, all);
  }

  /// Posts a MIDI file.
  HttpAnswer upload(String path, byte[] midi) {
    return exchange(
        "POST",
        path,
        HttpRequest.BodyPublishers.ofByteArray(midi),
        new String[] {"Content-Type", "audio/midi"});
  }

  HttpAnswer send(String method, String path, @Nullable String body, String... headers) {
    return exchange(
        method,
        path,
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body),
        headers);
  }

  private HttpAnswer exchange(
      String method, String path, HttpRequest.BodyPublisher body, String[] headers) {
    var request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(Duration.ofSeconds(20))
            .method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      var answer =
          new HttpAnswer(http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
      if (contract != null && answer.header("Content-Encoding").isEmpty()) {
        assertThat(contract.errors(method.equals("HEAD") ? "GET" : method, path, answer))
            .as("%s %s answers %d %s", method, path, answer.status(), shortened(answer))
            .isEmpty();
      }
      return answer;
    } catch (IOException e) {
      throw new AssertionError(method + " " + path + ": " + e, e);
    } catch (InterruptedException e) {
      throw new AssertionError("the test was interrupted", e);
    }
  }

  private static String shortened(HttpAnswer answer) {
    return answer.text().substring(0, Math.min(300, answer.text().length()));
  }
}
