package io.midicenter.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// From one file to those that are like it, or go with it.
class LikenessOnPageTest extends PageTest {
  @Test
  void aFileLeadsToWhatIsLikeItAndToWhatFitsWithIt() {
    Visit visit = visit().openSearch("?q=bass");
    visit.locator("msc-row").first().click();
    String name = visit.locator("msc-detail h2").innerText();
    visit.locator("[data-act=similar]").click();
    visit.until("asked", () -> visit.query().startsWith("similarTo="));
    visit.locator("msc-row .hit").first().waitFor();
    assertThat(visit.locator(".chip").innerText()).contains("Like").contains(name);
    assertThat(visit.locator("msc-row .hit").first().innerText()).contains("%");
    assertThat(visit.barriers()).isEmpty();

    visit.locator("msc-row").first().click();
    visit.locator("[data-act=fits]").click();
    visit.until("asked", () -> visit.query().startsWith("compatibleWith="));
    visit.locator("msc-row .hit").first().waitFor();
    assertThat(visit.locator(".chip").innerText()).contains("Fits with");
  }
}
