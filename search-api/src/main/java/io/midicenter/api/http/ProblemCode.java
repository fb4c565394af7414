package io.midicenter.api.http;

/// Every way a request can fail, by the word that programs compare.
///
/// The advice is one sentence for people; `/docs/errors/{code}` shows it.
public enum ProblemCode {
  UNKNOWN_PARAMETER(
      400,
      "Unknown parameter",
      "Use a parameter of GET /api/v1/openapi.json; the answer names the nearest one."),
  UNKNOWN_FIELD(
      400, "Unknown field", "Use a field of GET /api/v1/fields; the answer names the nearest one."),
  INVALID_VALUE(
      400,
      "Invalid value",
      "Each entry of errors names a parameter, what is wrong with it and what it takes."),
  INVALID_RANGE(
      400, "Invalid range", "Write lo..hi with lo not above hi; either end may be left out."),
  INVALID_MUSIC_QUERY(
      400,
      "Invalid musical query",
      "The entry of errors names the position in the value and what was expected there; docs/query-syntax.md has the forms."),
  INVALID_CURSOR(
      400,
      "Invalid cursor",
      "A cursor continues the very search it came from: repeat that search without cursor."),
  CONFLICTING_PARAMETERS(
      400, "Conflicting parameters", "Two of the parameters exclude each other: leave one out."),
  LIMIT_EXCEEDED(
      400, "Limit exceeded", "The request asks for more than one answer may hold: ask for less."),
  INVALID_BODY(
      400, "Invalid body", "Send one JSON object in UTF-8 with the names of the query parameters."),
  UNREADABLE_MIDI(
      400, "Unreadable MIDI", "The bytes are no MIDI file, or too damaged for what was asked."),
  KEY_MISSING(401, "Key missing", "Send the key as Authorization: Bearer … or as X-API-Key."),
  KEY_INVALID(
      401,
      "Key invalid",
      "This key is not known here: the administrator's key is in the file admin.key of the home directory."),
  SCOPE_MISSING(403, "Not allowed", "The caller may not do this: use the administrator's key."),
  ORIGIN_REFUSED(
      403,
      "Origin refused",
      "Pages of this origin may not call the server: add the exact origin to embed.allowed-origins."),
  LOOPBACK_ONLY(
      403,
      "This machine only",
      "Open the page on the machine that runs the server, as http://127.0.0.1 with its port."),
  NOT_FOUND(404, "Not found", "Nothing is here under this address or id."),
  METHOD_NOT_ALLOWED(
      405, "Method not allowed", "The header Allow lists the methods of this address."),
  NOT_ACCEPTABLE(
      406, "Not acceptable", "The server answers in JSON here: accept application/json."),
  TASK_RUNNING(
      409, "Task running", "A task of this kind is running already: the header Location names it."),
  EDIT_CONFLICT(
      409,
      "Edit conflict",
      "What the edit counts on is not so any more: read it again, then decide anew."),
  NAME_TAKEN(409, "Name taken", "Another collection has this name: choose one that is free."),
  PRECONDITION_FAILED(
      412,
      "Precondition failed",
      "Somebody else changed it since it was read: read it again, then decide anew."),
  CONTENT_GONE(
      410, "Content gone", "No readable file holds these bytes any more: import its folder again."),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "Unsupported media type",
      "Send Content-Type: application/json; without a body send X-MSC-Request: 1."),
  BODY_TOO_LARGE(413, "Body too large", "Send a smaller body."),
  URI_TOO_LONG(414, "Address too long", "Send the same search as POST /api/v1/search."),
  RANGE_NOT_SATISFIABLE(416, "Range not satisfiable", "The header Content-Range names the length."),
  HOST_REFUSED(
      421,
      "Host refused",
      "The server does not answer to this host name: add it to the setting hosts."),
  RATE_LIMITED(429, "Too many requests", "Wait as long as Retry-After says, in seconds."),
  HEADERS_TOO_LARGE(431, "Headers too large", "Send fewer or shorter headers."),
  INTERNAL(
      500,
      "Internal error",
      "This is a fault of the server: its log names the cause under the request id."),
  NOT_IMPLEMENTED(
      501, "Not implemented", "The server does not do this: see GET /api/v1/openapi.json."),
  STARTING(503, "Starting", "The index is being opened: try again soon."),
  OVERLOADED(503, "Overloaded", "Too many searches wait: try again as Retry-After says."),
  CATALOG_UNAVAILABLE(
      503,
      "Catalog unavailable",
      "PostgreSQL does not answer; searches go on. Try again as Retry-After says."),
  INDEX_UNAVAILABLE(503, "Index unavailable", "The index cannot be read: run msc rebuild."),
  READ_ONLY(
      503,
      "Read only",
      "Nothing can be written now: the disk is full or the library is in use elsewhere.");

  private final int status;
  private final String title;
  private final String advice;

  ProblemCode(int status, String title, String advice) {
    this.status = status;
    this.title = title;
    this.advice = advice;
  }

  /// The HTTP status.
  public int status() {
    return status;
  }

  /// Two or three words for people.
  public String title() {
    return title;
  }

  /// What to do about it, one sentence.
  public String advice() {
    return advice;
  }

  /// Path of the page that explains the code, relative to the server's root.
  public String page() {
    return "/docs/errors/" + name();
  }
}
