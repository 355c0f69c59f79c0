import Blog
import BlogStore
import Glibc
import Reader

/// The machine that the reader runs on.
struct SystemHost: Host {
  /// Where drafts go that their repository does not take.
  var rescueFolder: String
  /// The repository: pictures in it are opened like links.
  var blogFolder: String
  /// Where words stand that the blog's disk does not take in time.
  let rescueCopies: RescueCopies

  init(rescueFolder: String, blogFolder: String) {
    self.rescueFolder = rescueFolder
    self.blogFolder = blogFolder
    rescueCopies = RescueCopies(stateFolder: rescueFolder, blogFolder: blogFolder)
  }

  func now() -> Timestamp { Self.currentTime() }

  static func currentTime() -> Timestamp {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return Timestamp(seconds: Int64(seconds), offset: parts.tm_gmtoff)
  }

  func newReplyID(at time: Timestamp) -> ReplyID { ReplyID.new(at: time) }

  func copy(_ text: String) {
    let tools: [[String]] =
      isSet("WAYLAND_DISPLAY")
      ? [["wl-copy"]]
      : isSet("DISPLAY") ? [["xclip", "-selection", "clipboard"], ["xsel", "--clipboard", "--input"]] : []
    guard let tool = tools.first(where: { ChildProcess.exists($0[0]) }) else { return }
    ChildProcess.pipe(text, to: tool)
  }

  /// Without a graphical screen a browser can only be one for the terminal.
  var browserNeedsTerminal: Bool { !isSet("DISPLAY") && !isSet("WAYLAND_DISPLAY") }

  func open(_ link: String) -> String? {
    // A file's own words become another program's argument here: only what is plainly an address goes out.
    guard let link = Self.isSafeAddress(link) ? link : picture(link) else {
      return "only web and mail addresses and the blog's own files are opened."
    }
    let browser = environment("BROWSER")?.split(separator: ":").first.map(String.init)
    guard let command = browser ?? (ChildProcess.exists("xdg-open") ? "xdg-open" : nil) else {
      return "there is no $BROWSER and no xdg-open. y copies the link."
    }
    // $BROWSER may hold arguments and may hold %s.
    let words = command.split(separator: " ").map(String.init)
    let arguments =
      words.contains { $0.contains("%s") } ? words.map { $0.replacing("%s", with: link) } : words + [link]
    if browserNeedsTerminal { return ChildProcess.runInForeground(arguments).failure }
    return ChildProcess.startInBackground(arguments) ? nil : "\(words[0]) could not be started."
  }

  /// The path of a file of the blog that a post names by its relative path; nil for everything else.
  private func picture(_ name: String) -> String? {
    guard !name.hasPrefix("/"), !name.contains(":"), let folder = Self.realPath(blogFolder),
      let path = Self.realPath(folder + "/" + name), path.hasPrefix(folder + "/media/")
    else { return nil }
    return path
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  static func isSafeAddress(_ link: String) -> Bool {
    let schemes = ["https://", "http://", "mailto:"]
    return schemes.contains { link.lowercased().hasPrefix($0) }
      && link.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F && !(0x80..<0xA0).contains($0.value) }
  }

  func edit(_ text: String) -> EditorOutcome { edit(text, name: "reply", onTerminal: false) }

  /// Whether the person named an editor.
  var hasEditor: Bool { isSet("VISUAL") || isSet("EDITOR") }

  /// - Parameters:
  ///   - name: of the editor's file, without its ending.
  ///   - onTerminal: whether the editor is put on the terminal, since our own input or output leads elsewhere.
  func edit(_ text: String, name: String, onTerminal: Bool) -> EditorOutcome {
    let editor = environment("VISUAL") ?? environment("EDITOR") ?? "vi"
    let parent = environment("TMPDIR") ?? P_tmpdir
    var template = Array("\(parent)/lukija-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      return EditorOutcome(
        text: nil, failure: "no folder for its file can be made in \(parent): \(String(cString: strerror(errno))).")
    }
    let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let path = folder + "/\(name).md"
    guard Self.write(text, to: path) else {
      rmdir(folder)
      return EditorOutcome(text: nil, failure: "its file cannot be written: \(String(cString: strerror(errno))).")
    }
    // The shell splits $EDITOR as every other program lets it: EDITOR="code --wait".
    let redirection = onTerminal ? " </dev/tty >/dev/tty" : ""
    let ending = ChildProcess.runInForeground(["/bin/sh", "-c", editor + " \"$1\"" + redirection, "sh", path])
    let result = Self.read(path)
    guard result != nil || ending == .exited(0) else {
      return EditorOutcome(text: nil, failure: (ending.failure ?? "") + " Its file is \(path).")
    }
    unlink(path)
    unlink(path + "~")
    rmdir(folder)
    return EditorOutcome(text: result, failure: ending.failure)
  }

  func rescue(_ reply: Reply) -> String? {
    for folder in [rescueFolder, environment("HOME") ?? "/tmp", "/tmp"] {
      Self.makeFolders(folder)
      let path = "\(folder)/lukija-draft-\(reply.id).md"
      if Self.write(reply.markdown, to: path) { return path }
    }
    return nil
  }

  static func makeFolders(_ path: String) {
    var made = ""
    for part in path.split(separator: "/") {
      made += "/" + part
      mkdir(made, 0o700)
    }
  }

  private func environment(_ name: String) -> String? {
    guard let value = getenv(name), value[0] != 0 else { return nil }
    return String(cString: value)
  }

  private func isSet(_ name: String) -> Bool { environment(name) != nil }

  private static func write(_ text: String, to path: String) -> Bool {
    guard let file = fopen(path, "wxe") ?? fopen(path, "we") else { return false }
    // A draft is nobody else's business.
    fchmod(fileno(file), 0o600)
    let bytes = Array(text.utf8)
    let isWhole = fwrite(bytes, 1, bytes.count, file) == bytes.count
    return fclose(file) == 0 && isWhole
  }

  private static func read(_ path: String) -> String? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
