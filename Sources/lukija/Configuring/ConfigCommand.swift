import ArgumentParser
import Configuration
import Words

/// `lukija config`: the settings, and what is wrong with them.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: CommandHelp.config.abstract, discussion: CommandHelp.config.discussion)

  /// What is asked for.
  enum Question: String, EnumerableFlag {
    case print, defaults, check, path, markdown, schema

    static func help(for value: Question) -> ArgumentHelp? {
      switch value {
      case .print: ArgumentHelp(.configPrint)
      case .defaults: ArgumentHelp(.configDefaults)
      case .check: ArgumentHelp(.configCheck)
      case .path: ArgumentHelp(.configPath)
      case .markdown: ArgumentHelp(.configMarkdown)
      case .schema: ArgumentHelp(.configSchema)
      }
    }
  }

  /// What is done.
  enum Action: String, ExpressibleByArgument, CaseIterable {
    case edit
  }

  /// As it is typed, in either language.
  private static var actionHelp: ArgumentHelp {
    var help = ArgumentHelp(.configEdit)
    help.valueName = Action.edit.rawValue
    return help
  }

  @Flag var question: Question?
  @Argument(help: Self.actionHelp)
  var action: Action?

  func validate() throws {
    if action != nil, question != nil { throw ValidationError(UsageFault.editAlone) }
  }

  func run() throws {
    if action == .edit { return try SettingsEditing(Settings.usualFile()).run() }
    var output = StandardOutput()
    switch question ?? .print {
    case .path: try output.line(try Settings.usualFile().path)
    case .print: try output.write(Settings.read().configuration.text.utf8)
    case .defaults: try output.write(SettingsText.defaults.utf8)
    case .markdown: try output.write(SettingsText.markdown.utf8)
    case .schema: try output.write(SettingsSchema.text.utf8)
    case .check: try check(&output)
    }
    try output.flush()
  }

  private func check(_ output: inout StandardOutput) throws {
    let settings = try Settings()
    let themes = settings.themes
    let faults = settings.faults(with: themes) + themes.faint
    for fault in faults { try output.line(settings.sentence(fault)) }
    try output.flush()
    if !faults.isEmpty { throw ExitCode.failure }
  }
}
