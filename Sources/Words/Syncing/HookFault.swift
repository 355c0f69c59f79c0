/// Why a command of the person's that goes with a sync did not do what it should.
public struct HookFault: Hashable, Sendable {
  /// Which, by its name in the settings.
  public var hook: String
  /// The program, as the settings call it; made safe for the screen when it is said.
  public var program: String
  /// How it ended.
  public var ending: ProgramEnding

  /// Memberwise.
  public init(hook: String, program: String, ending: ProgramEnding) {
    (self.hook, self.program, self.ending) = (hook, program, ending)
  }

  /// One sentence, without a place where it was said.
  public var text: String {
    let program = shown(program)
    return say(
      "hooks.\(hook): “\(program)” \(ending.predicate).", fi: "hooks.\(hook): ”\(program)” \(ending.predicate).")
  }
}

/// What a sync brought, as the person's commands get it.
public enum HookWords {
  /// Why there may be more than came.
  public static var stopped: String { say("it was stopped.", fi: "se keskeytettiin.") }

  /// "Anna's blog: 2 posts, 5 comments"; of several blogs how many they are.
  ///
  /// - Parameters:
  ///   - blogs: the names of those that have something new.
  ///   - news: what is new in all of them; what changed or vanished is not told.
  public static func news(of blogs: [String], posts: Int, comments: Int) -> String {
    let things = [(Counted.posts, posts), (Counted.comments, comments)].filter { $0.1 > 0 }.map { $0.text($1) }
      .joined(separator: ", ")
    guard blogs.count != 1 else { return "\(blogs[0]): \(things)" }
    return say("\(Counted.blogs.text(blogs.count)): \(things)", fi: "\(Counted.blogs.text(blogs.count)): \(things)")
  }
}
