package io.midicenter.indexer.tasks;

/// Ends a task as failed, with a reason for people.
public final class TaskFailure extends RuntimeException {
  private final String code;

  public TaskFailure(String code, String message) {
    super(message);
    this.code = code;
  }

  public TaskFailure(String code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
