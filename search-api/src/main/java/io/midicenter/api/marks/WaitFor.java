package io.midicenter.api.marks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.midicenter.api.http.Parameters;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/// The parameter `wait`: whether an answer comes once the edit is stored, or once searches see it.
final class WaitFor {
  static final Set<String> PARAMETERS = Set.of("wait");
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private WaitFor() {}

  static boolean index(Context context) {
    Parameters parameters = Parameters.of(context, PARAMETERS);
    Boolean index = parameters.choice("wait", Map.of("index", true, "no", false));
    parameters.check();
    return Boolean.TRUE.equals(index);
  }

  /// Adds `indexed` to the answer: false where the index needs longer than two seconds.
  static void write(ObjectNode answer, boolean wait, UserData data) throws InterruptedException {
    if (wait) {
      answer.put("indexed", data.index().until(LONGEST));
    }
  }
}
