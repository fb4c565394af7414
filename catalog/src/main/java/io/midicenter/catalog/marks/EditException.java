package io.midicenter.catalog.marks;

/// An edit that cannot be made; nothing was changed.
public final class EditException extends RuntimeException {
  private final Reason reason;

  /// Why not.
  public enum Reason {
    /// There is no such edit, collection or saved search.
    NOT_FOUND,
    /// It was taken back already, or the collection is smart: nothing can be put into it.
    CONFLICT,
    /// Another collection has that name.
    NAME_TAKEN,
    /// Somebody else changed it in the meantime.
    OUTDATED
  }

  public EditException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
