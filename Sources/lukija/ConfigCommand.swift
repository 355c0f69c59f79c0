import ArgumentParser
import Configuration
import Words

/// `lukija config`: the settings, and what is wrong with them.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: CommandHelp.config.abstract, discussion: CommandHelp.config.discussion)

  /// What is asked for.
  enum Question: String, EnumerableFlag {
    case print, check, path

    static func help(for value: Question) -> ArgumentHelp? {
      switch value {
      case .print: ArgumentHelp(.configPrint)
      case .check: ArgumentHelp(.configCheck)
      case .path: ArgumentHelp(.configPath)
      }
    }
  }

  @Flag var question: Question = .print

  func run() throws {
    var output = StandardOutput()
    switch question {
    case .path: try output.line(try Settings.usualFile().path)
    case .print:
      let settings = try Settings.read()
      for line in settings.configuration.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
        try output.line(String(line))
      }
    case .check:
      let settings = try Settings()
      for fault in settings.faults { try output.line(fault.sentence(file: settings.file.path)) }
      try output.flush()
      if !settings.faults.isEmpty { throw ExitCode.failure }
    }
    try output.flush()
  }
}
