import Blog

/// What is said of `config.toml` while the reader runs.
public enum SettingsNotice: Hashable, Sendable {
  /// It was changed, and counts.
  case taken
  /// It counts but for this, which is wrong in it, and others, so many in all.
  case faulty(ConfigurationFault, of: Int)
  /// It cannot be read: what was said before still counts.
  case broken(ConfigurationFault)
  case unreadable(ConfigurationFileFault)

  var isError: Bool { self != .taken }

  var text: String {
    switch self {
    case .taken: say("The settings were changed.", fi: "Asetukset vaihtuivat.")
    case .faulty(let fault, 1): fault.sentence(file: fault.theme ?? "config.toml")
    case .faulty(let fault, let count):
      fault.sentence(file: fault.theme ?? "config.toml")
        + say(
          " \(count) things are wrong: “lukija config --check”.", fi: " Virheitä on \(count): ”lukija config --check”.")
    case .broken(let fault):
      "\(fault.theme ?? "config.toml"):\(fault.line):\(fault.column): "
        + say("what was set before still counts.", fi: "entiset asetukset ovat voimassa.")
        + " \(fault.cause.prefix(1).uppercased())\(fault.cause.dropFirst())"
    case .unreadable(let fault):
      fault.sentence(file: "config.toml")
        + say(" What was set before still counts.", fi: " Entiset asetukset ovat voimassa.")
    }
  }
}

extension ConfigurationFault {
  /// Only what is wrong, where the rest does not hold.
  fileprivate var cause: String {
    if case .syntax(let fact) = fact { "\(fact.message) \(fact.advice)" } else { text }
  }
}
