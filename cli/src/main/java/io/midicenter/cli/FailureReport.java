package io.midicenter.cli;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Ends a command that failed: one sentence on standard error, the stack trace only in the log.
final class FailureReport implements IExecutionExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(FailureReport.class);

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    if (e instanceof CommandFailure failure) {
      System.err.println("msc: " + failure.getMessage());
      return failure.exitCode().code();
    }
    LOG.error("msc {} failed", command.getCommandName(), e);
    System.err.printf(
        "msc: %s failed: %s. This is a fault of the program; the log has the details.%n",
        command.getCommandName(),
        e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    return ExitCode.ENVIRONMENT.code();
  }
}
