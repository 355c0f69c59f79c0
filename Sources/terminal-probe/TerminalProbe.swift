import Glibc
import NcursesTerminal
import Screen

/// What the tests of NcursesTerminal run in a pty:
///
///     terminal-probe events [LOG]          writes every event as a line into LOG and shows the last ones
///     terminal-probe frames SEED           shows the random frames of a seed, one after each key
///     terminal-probe strings FILE          shows the texts of FILE, which a NUL byte separates, one after each key
///     terminal-probe bench                 measures paints
@main
enum TerminalProbe {
  static func main() {
    NcursesTerminal.blockSignals()
    let arguments = CommandLine.arguments.dropFirst()
    do {
      var choices = TerminalChoices()
      // Which themes, as settings say it: a name, or two.
      if let names = getenv("PROBE_THEMES").map({ String(cString: $0).split(separator: " ").map(String.init) }),
        let dark = names.first.flatMap(Theme.shipped(named:)), let light = names.last.flatMap(Theme.shipped(named:))
      {
        choices.theme = ThemePair(dark: dark, light: light)
      }
      let terminal = try NcursesTerminal(choices: choices)
      switch arguments.first {
      case "frames": FrameProbe(terminal, seed: UInt64(arguments.last ?? "") ?? 0).run()
      case "strings": StringProbe(terminal, file: arguments.last ?? "").run()
      case "bench": PaintBenchmark(terminal).run()
      default: EventProbe(terminal, log: arguments.count > 1 ? arguments.last : nil).run()
      }
    } catch {
      print("terminal-probe: \(error)")
      exit(1)
    }
  }
}
