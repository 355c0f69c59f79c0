import Blog

/// What is said once the terminal is given back.
public enum FarewellNotice: Hashable, Sendable {
  /// The draft itself follows.
  case draftPrinted(Problem)
  case slowDraftPrinted
  /// A copy is named with the problem where there is one, else by this path.
  case draftRefused(Problem, path: String?)
  case draftSlow(copy: String)
  case keptBeside
  /// The words themselves follow.
  case typed
  case typedIsKept
  case marksLost(Problem)
  /// Of a post of one's own; the text itself follows where no place took it.
  case postNotSaved(Problem?, path: String?)

  /// The words.
  public var text: String {
    switch self {
    case .draftPrinted(let problem):
      say(
        "Your draft could not be saved: \(problem.sentence) It says:",
        fi: "Luonnosta ei voitu tallentaa: \(problem.sentence) Siinä lukee:")
    case .slowDraftPrinted:
      say(
        "Your draft could not be saved: The disk does not answer. It says:",
        fi: "Luonnosta ei voitu tallentaa: levy ei vastaa. Siinä lukee:")
    case .draftRefused(let problem, let path):
      say(
        "Your draft could not be saved in the blog: \(problem.sentence)" + (path.map { " It is in \($0)" } ?? ""),
        fi: "Luonnosta ei voitu tallentaa blogiin: \(problem.sentence)"
          + (path.map { " Se on tiedostossa \($0)" } ?? ""))
    case .draftSlow(let path):
      say(
        "Your draft is not on disk yet, a copy is in \(path) The next start brings it back.",
        fi: "Luonnos ei ole vielä levyllä; sen kopio on tiedostossa \(path) Seuraava käynnistys palauttaa sen.")
    case .keptBeside:
      say(
        "Another program changed your draft: yours is kept beside it.",
        fi: "Toinen ohjelma muutti luonnosta: oma versio on tallessa sen rinnalla.")
    case .typed:
      say(
        "You typed this for a post that was not there yet:",
        fi: "Tämä kirjoitettiin kirjoitukseen, joka ei ollut vielä auki:")
    case .typedIsKept:
      say("The next start has it among your drafts.", fi: "Seuraavan käynnistyksen jälkeen se on luonnoksissa.")
    case .postNotSaved(let problem, let path):
      say(
        "Your post is not saved\(problem.map { ": " + $0.sentence } ?? ".") "
          + (path.map { "Your text is in \($0)" } ?? "It says:"),
        fi: "Kirjoitus ei ole tallessa\(problem.map { ": " + $0.sentence } ?? ".") "
          + (path.map { "Teksti on tiedostossa \($0)" } ?? "Siinä lukee:"))
    case .marksLost(let problem):
      say(
        "What you marked and folded last could not be saved: \(problem.location): \(problem.message)",
        fi: "Viimeisiä merkintöjä ja taitoksia ei voitu tallentaa: \(problem.location): \(problem.message)")
    }
  }
}
