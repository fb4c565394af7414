package io.midicenter.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Answers a mistyped command line with one sentence and where to read more.
final class UsageReport implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    var line =
        new StringBuilder("msc: ").append(String.valueOf(e.getMessage()).split("\\R", -1)[0]);
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      List<String> known = new ArrayList<>(command.getSubcommands().keySet());
      command.getCommandSpec().options().forEach(option -> known.add(option.longestName()));
      if (!known.isEmpty()) {
        line.append("; did you mean ")
            .append(Nearest.to(unmatched.getUnmatched().getFirst(), known))
            .append('?');
      }
    }
    System.err.println(line);
    System.err.println("See " + command.getCommandSpec().qualifiedName() + " --help.");
    return ExitCode.USAGE.code();
  }
}
