import Glibc
import Words

/// The reader is asked for, and there is no blog yet.
enum FirstRun {
  /// Whether nothing is set up: nothing that is a blog, broken or whole, stands in the usual folder.
  static func isAhead(of folder: String) -> Bool {
    ["blog.json", "posts"].allSatisfy { access("\(folder)/\($0)", F_OK) != 0 && errno == ENOENT }
  }

  /// Says what to do.
  static func explain(_ folder: String) {
    let lines = FirstSteps.lines(folder: FetchLine.quoted(folder), sample: sample.map(FetchLine.quoted))
    for line in lines { StandardError.say(line) }
  }

  /// The blog that `make install` puts beside the program; nil where the program was not installed.
  private static var sample: String? {
    guard let program = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(program) }
    let parts = String(cString: program).split(separator: "/").dropLast(2)
    let folder = "/" + (parts + ["share", "lukija", "sample"]).joined(separator: "/")
    return access(folder + "/blog.json", R_OK) == 0 ? folder : nil
  }
}
