package io.midicenter.cli;

/// The only `main` of the program: `msc COMMAND …`.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("msc");
  }
}
