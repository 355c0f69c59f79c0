import PtyTestSupport

/// Starts the probe that lies beside the tests.
func probe(
  _ arguments: String..., environment: [String: String?] = [:], columns: Int = 80, rows: Int = 24
) throws -> PtySession {
  try PtySession(
    PtySession.product("terminal-probe"), arguments, environment: environment, columns: columns, rows: rows)
}

extension PtySession {
  /// Waits for the events that the probe has told after its first line.
  func expectEvents(_ events: [String]) throws {
    let lines = events.enumerated().map { "\($0.offset + 2) \($0.element)" }
    try waitUntil("events \(lines)") { screen in
      screen.lines[0] == "events \(events.count + 1)" && Array(screen.lines.dropFirst(2).prefix(lines.count)) == lines
    }
  }
}
