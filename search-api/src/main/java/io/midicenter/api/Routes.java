package io.midicenter.api;

import static io.midicenter.api.Route.delete;
import static io.midicenter.api.Route.get;
import static io.midicenter.api.Route.patch;
import static io.midicenter.api.Route.post;
import static io.midicenter.api.http.Access.ADMIN;
import static io.midicenter.api.http.Access.CONTENT;
import static io.midicenter.api.http.Access.EDIT;
import static io.midicenter.api.http.Access.EXPORT;
import static io.midicenter.api.http.Access.IMPORT;
import static io.midicenter.api.http.Access.LOOPBACK;
import static io.midicenter.api.http.Access.OPEN;
import static io.midicenter.api.http.Access.SEARCH;
import static io.midicenter.api.http.Access.SHARED;

import io.midicenter.api.admin.ChangeRoot;
import io.midicenter.api.admin.FolderChooser;
import io.midicenter.api.admin.ListProblems;
import io.midicenter.api.admin.ListRoots;
import io.midicenter.api.admin.RemoveRoot;
import io.midicenter.api.admin.ShowRoot;
import io.midicenter.api.export.Export;
import io.midicenter.api.export.RootPaths;
import io.midicenter.api.files.ContentReader;
import io.midicenter.api.files.FileContent;
import io.midicenter.api.files.FileNotes;
import io.midicenter.api.files.ShowFile;
import io.midicenter.api.health.Live;
import io.midicenter.api.health.Ready;
import io.midicenter.api.http.Gate;
import io.midicenter.api.http.Origins;
import io.midicenter.api.marks.ChangeFile;
import io.midicenter.api.marks.CollectionPages;
import io.midicenter.api.marks.Journal;
import io.midicenter.api.marks.MakeEdit;
import io.midicenter.api.marks.SavedSearchPages;
import io.midicenter.api.marks.UserData;
import io.midicenter.api.pages.AssetFiles;
import io.midicenter.api.pages.EmbedPage;
import io.midicenter.api.pages.EmbedScript;
import io.midicenter.api.pages.ErrorPage;
import io.midicenter.api.pages.FilePageView;
import io.midicenter.api.pages.OEmbed;
import io.midicenter.api.pages.OpenApi;
import io.midicenter.api.pages.OpenSearch;
import io.midicenter.api.pages.SearchPage;
import io.midicenter.api.pages.SoundFontFiles;
import io.midicenter.api.search.FacetValues;
import io.midicenter.api.search.FamilyOfFile;
import io.midicenter.api.search.FieldList;
import io.midicenter.api.search.MultiSearch;
import io.midicenter.api.search.RankedByFile;
import io.midicenter.api.search.Search;
import io.midicenter.api.search.SearchPool;
import io.midicenter.api.search.SimilarToUpload;
import io.midicenter.api.search.Stats;
import io.midicenter.api.search.Suggest;
import io.midicenter.api.tasks.CancelTask;
import io.midicenter.api.tasks.ListTasks;
import io.midicenter.api.tasks.ShowTask;
import io.midicenter.api.tasks.StartTask;
import io.midicenter.api.tasks.TaskEvents;
import io.midicenter.index.music.CompatibleQuery;
import io.midicenter.index.music.SimilarQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// The route table: every address of the server, with what it asks of its caller.
final class Routes {
  static final String API = "/api/v1";

  private Routes() {}

  /// @param pool where searches run
  /// @param stopping true once the server ends
  static List<Route> of(
      ApiConfig config, Gate gate, Parts parts, SearchPool pool, BooleanSupplier stopping) {
    var routes = new ArrayList<Route>();
    routes.addAll(searches(config, gate, parts, pool));
    routes.addAll(exports(parts));
    routes.addAll(files(parts));
    routes.addAll(userData(parts, pool));
    routes.addAll(work(config, parts, stopping));
    routes.addAll(operation(parts));
    routes.addAll(pages(config, parts));
    return routes;
  }

  private static List<Route> searches(ApiConfig config, Gate gate, Parts parts, SearchPool pool) {
    var search = new Search(parts.index(), pool, config.logQueries());
    return List.of(
        get(API + "/search", SEARCH, search),
        post(API + "/search", SEARCH, search),
        post(API + "/multi-search", SEARCH, new MultiSearch(parts.index(), pool, gate)),
        get(API + "/facets/{field}", SEARCH, new FacetValues(parts.index(), pool)),
        get(API + "/suggest", SEARCH, new Suggest(parts.index(), pool)),
        get(
            API + "/fields",
            SEARCH,
            new FieldList(
                List.of("chords", "melody", "rhythm", "similar", "compatible"), config.browse())),
        get(API + "/stats", SEARCH, new Stats(parts.index(), pool)),
        get(
            API + "/files/{id}/similar",
            SEARCH,
            new RankedByFile(parts.index(), search, SimilarQuery.PARAMETER)),
        get(
            API + "/files/{id}/compatible",
            SEARCH,
            new RankedByFile(parts.index(), search, CompatibleQuery.PARAMETER)),
        get(API + "/files/{id}/family", SEARCH, new FamilyOfFile(parts.index(), pool)),
        post(API + "/similar", SEARCH, new SimilarToUpload(parts.index(), pool)));
  }

  private static List<Route> exports(Parts parts) {
    var export =
        new Export(
            parts.index(),
            new ContentReader(parts.files(), parts.changed()),
            () -> RootPaths.of(parts.library().list()));
    return List.of(get(API + "/export", EXPORT, export), post(API + "/export", EXPORT, export));
  }

  private static List<Route> files(Parts parts) {
    var reader = new ContentReader(parts.files(), parts.changed());
    return List.of(
        get(API + "/files/{id}", SEARCH, new ShowFile(parts.files())),
        get(API + "/files/{id}/content", CONTENT, new FileContent(reader, parts.files())),
        get(API + "/files/{id}/notes", CONTENT, new FileNotes(reader)));
  }

  private static List<Route> userData(Parts parts, SearchPool pool) {
    UserData data = parts.userData();
    var journal = new Journal(data);
    var collections = new CollectionPages(data);
    var searches = new SavedSearchPages(data.searches());
    return List.of(
        patch(API + "/files/{id}", EDIT, new ChangeFile(data)),
        get(API + "/edits", EDIT, journal::list),
        post(API + "/edits", EDIT, new MakeEdit(data, parts.index(), pool)),
        post(API + "/edits/{n}/undo", EDIT, journal::undo),
        get(API + "/collections", EDIT, collections::list),
        post(API + "/collections", EDIT, collections::add),
        get(API + "/collections/{slug}", EDIT, collections::show),
        patch(API + "/collections/{slug}", EDIT, collections::change),
        delete(API + "/collections/{slug}", EDIT, collections::delete),
        get(API + "/saved-searches", EDIT, searches::list),
        post(API + "/saved-searches", EDIT, searches::add),
        delete(API + "/saved-searches", EDIT, searches::forget),
        patch(API + "/saved-searches/{n}", EDIT, searches::change),
        delete(API + "/saved-searches/{n}", EDIT, searches::delete));
  }

  private static List<Route> work(ApiConfig config, Parts parts, BooleanSupplier stopping) {
    return List.of(
        get(API + "/tasks", IMPORT, new ListTasks(parts.tasks())),
        post(API + "/tasks", IMPORT, new StartTask(parts.tasks())),
        get(API + "/tasks/{id}", IMPORT, new ShowTask(parts.tasks())),
        delete(API + "/tasks/{id}", IMPORT, new CancelTask(parts.tasks())),
        get(API + "/tasks/{id}/events", IMPORT, new TaskEvents(parts.tasks(), stopping)),
        get(API + "/admin/folders", LOOPBACK, new FolderChooser(parts.roots(), config.browse())),
        get(API + "/admin/roots", IMPORT, new ListRoots(parts.library())),
        get(API + "/admin/roots/{slug}", IMPORT, new ShowRoot(parts.library())),
        patch(API + "/admin/roots/{slug}", IMPORT, new ChangeRoot(parts.library())),
        delete(API + "/admin/roots/{slug}", IMPORT, new RemoveRoot(parts.library(), parts.tasks())),
        get(API + "/admin/keys", ADMIN, parts.keys()::list),
        post(API + "/admin/keys", ADMIN, parts.keys()::add),
        delete(API + "/admin/keys/{id}", ADMIN, parts.keys()::revoke),
        get(API + "/admin/problems", IMPORT, new ListProblems(parts.problems())));
  }

  private static List<Route> operation(Parts parts) {
    return List.of(
        get(API + "/health/live", OPEN, new Live()),
        get(API + "/health/ready", OPEN, new Ready(parts.status())),
        get(API + "/openapi.json", OPEN, new OpenApi()),
        get("/docs/errors/{code}", OPEN, new ErrorPage()));
  }

  private static List<Route> pages(ApiConfig config, Parts parts) {
    String base = config.basePath();
    var origins = new Origins(config.embedOrigins());
    return List.of(
        get("/", OPEN, new SearchPage(parts.assets(), base)),
        get("/f/{id}", OPEN, new FilePageView(parts.assets(), base, parts.index())),
        get("/embed", OPEN, new EmbedPage(parts.assets(), base, origins)),
        get("/opensearch.xml", OPEN, new OpenSearch(base)),
        get("/oembed", OPEN, new OEmbed(base)),
        get("/embed.js", SHARED, new EmbedScript(parts.assets())),
        get("/assets/{version}/<path>", SHARED, new AssetFiles(parts.assets())),
        get("/soundfont/<path>", SHARED, new SoundFontFiles(parts.assets())));
  }
}
