package io.midicenter.api.pages;

import io.javalin.http.Context;
import io.javalin.http.Handler;

/// `/opensearch.xml`: lets a browser offer the library among its search engines (OpenSearch 1.1).
public final class OpenSearch implements Handler {
  private final String basePath;

  public OpenSearch(String basePath) {
    this.basePath = basePath;
  }

  @Override
  public void handle(Context context) {
    String base = Markup.escape(OwnAddress.base(context, basePath));
    context.contentType("application/opensearchdescription+xml");
    context.header("Cache-Control", "no-cache");
    context.result(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
          <ShortName>MIDI</ShortName>
          <LongName>MIDI Software Center</LongName>
          <Description>Searches a collection of MIDI files.</Description>
          <InputEncoding>UTF-8</InputEncoding>
          <Url type="text/html" template="%1$s?q={searchTerms}"/>
          <Url type="application/x-suggestions+json" template="%1$sapi/v1/suggest?format=opensearch&amp;q={searchTerms}"/>
          <Url type="application/opensearchdescription+xml" rel="self" template="%1$sopensearch.xml"/>
        </OpenSearchDescription>
        """
            .formatted(base));
  }
}
