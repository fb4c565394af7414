package io.midicenter.uistatic;

/// Serves the page over made-up data, to look at it: run it and open the address it prints.
final class FakeServer {
  private FakeServer() {}

  public static void main(String[] args) throws InterruptedException {
    FakeApi api = new FakeApi();
    System.out.println(api.url());
    Thread.currentThread().join();
  }
}
