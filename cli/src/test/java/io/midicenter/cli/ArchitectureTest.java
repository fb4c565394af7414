package io.midicenter.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The rules between packages that Maven cannot hold, and for each a planted violation that it must
/// find.
class ArchitectureTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("io.midicenter");

  private static final ArchRule SQL_ONLY_IN_CATALOG =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.midicenter.catalog..", "io.midicenter.migrations..", "io.midicenter.bench..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..", "javax.sql..", "org.postgresql..", "com.zaxxer..", "org.flywaydb..");

  private static final ArchRule LUCENE_ONLY_IN_INDEX =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.midicenter.index..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..");

  private static final ArchRule HTTP_ONLY_IN_API =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.midicenter.api..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..");

  private static final ArchRule ANALYSIS_IS_PURE =
      classes()
          .that()
          .resideInAPackage("io.midicenter.analysis..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.midicenter.analysis..",
              "java.lang..",
              "java.util..",
              "java.io..",
              "java.nio..",
              "java.net..",
              "java.text..",
              "java.math..",
              "org.jspecify..",
              "org.jtransforms..",
              "org.visnow.jlargearrays..");

  private static final ArchRule ANALYSIS_OPENS_NO_FILES =
      noClasses()
          .that()
          .resideInAPackage("io.midicenter.analysis..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.nio.file.Files");

  private static final ArchRule NO_CYCLES =
      slices().matching("io.midicenter.(**)").should().beFreeOfCycles();

  @Test
  void sqlStaysInTheCatalog() {
    SQL_ONLY_IN_CATALOG.check(PRODUCT);
  }

  @Test
  void luceneStaysInTheIndex() {
    LUCENE_ONLY_IN_INDEX.check(PRODUCT);
  }

  @Test
  void httpServerStaysInTheApi() {
    HTTP_ONLY_IN_API.check(PRODUCT);
  }

  @Test
  void analysisIsPure() {
    ANALYSIS_IS_PURE.check(PRODUCT);
    ANALYSIS_OPENS_NO_FILES.check(PRODUCT);
  }

  @Test
  void packagesHaveNoCycles() {
    NO_CYCLES.check(PRODUCT);
  }

  @Test
  void everyModuleIsLookedAt() {
    for (String module :
        List.of(
            "migrations",
            "analysis",
            "catalog",
            "index",
            "indexer",
            "api",
            "uistatic",
            "bench",
            "cli")) {
      assertThat(
              PRODUCT.stream()
                  .anyMatch(c -> c.getPackageName().startsWith("io.midicenter." + module)))
          .as("classes of %s are on the class path", module)
          .isTrue();
    }
  }

  @Test
  void aPlantedViolationOfEachRuleIsFound() {
    assertFinds(SQL_ONLY_IN_CATALOG, "io.midicenter.planted.sql");
    assertFinds(LUCENE_ONLY_IN_INDEX, "io.midicenter.planted.lucene");
    assertFinds(HTTP_ONLY_IN_API, "io.midicenter.planted.http");
    assertFinds(NO_CYCLES, "io.midicenter.planted");
  }

  private static void assertFinds(ArchRule rule, String planted) {
    JavaClasses classes = new ClassFileImporter().importPackages(planted);
    assertThatThrownBy(() -> rule.check(classes))
        .as("the violation planted in %s", planted)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(planted);
  }
}
