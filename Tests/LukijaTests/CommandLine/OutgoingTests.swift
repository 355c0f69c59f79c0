import Foundation
import Testing

/// What goes out of commands: to a terminal that shows errors, to folders.
struct OutgoingTests {
  static let poison = "a\u{1B}]0;x\u{7}b\u{9B}2J\u{202E}c\u{8}"

  @Test(arguments: [
    [poison], [poison, "x"], ["help", poison], ["list", "--\(poison)"], ["list", "-r", poison], ["list", poison],
    ["show", poison], ["show", "--width", poison, "x"], ["open", poison], ["import", poison],
    ["export", poison, "--as", poison], ["export", "x", "--as", poison], ["reply", poison, "--author"],
    ["check", poison],
    ["new", "--\(poison)=1"], ["comments", "sauna", poison], ["search", "--sort=\(poison)"],
    ["--generate-completion-script", poison], ["init", poison, poison], ["keys", poison], ["reply", "sauna", poison],
  ]) func whatAPersonTypedActsOnNoTerminal(_ arguments: [String]) throws {
    let run = try Workplace.sample().lukija(arguments)
    for scalar in (run.output + run.errors).unicodeScalars where scalar != "\n" {
      let isBad = scalar.properties.generalCategory == .control || scalar == "\u{202E}"
      #expect(!isBad, "U+\(String(scalar.value, radix: 16)) in \(run.errors)")
    }
  }

  @Test(arguments: [("markdown", "posts"), ("html", "posts"), ("markdown", "media"), ("html", "media/eka")])
  func anExportGoesThroughNoLink(format: String, folder: String) throws {
    let place = Workplace.sample()
    place.write("oma/blog.json", #"{"lukija": {"version": 1}, "title": "Oma"}"#)
    place.write("oma/posts/eka.json", #"{"id": "1", "title": "Eka", "content_html": "<img src='media/eka/k.png'>"}"#)
    place.write("oma/media/eka/k.png", "kuva")
    place.write("muualla/kirje", "koskematon")
    place.write("ulos/\(folder)", "")
    unlink("\(place.path)/ulos/\(folder)")
    symlink("\(place.path)/muualla", "\(place.path)/ulos/\(folder)")
    for replacing in [[], ["--replace"]] {
      let run = try place.lukija(["export", "ulos", "--as", format, "-r", "oma"] + replacing)
      #expect(run.status == 1 && run.errors.contains("\(folder): a symbolic link"), "\(run.errors)")
      #expect(place.names("muualla") == ["kirje"])
    }
  }

  @Test(arguments: ["markdown", "html", "rss", "wxr", "jsonfeed"], ["ulos", "ulos/"])
  func anExportIsNoLinkItself(format: String, target: String) throws {
    let place = Workplace.sample()
    place.write("oma/blog.json", #"{"lukija": {"version": 1}, "title": "Oma"}"#)
    place.write("oma/posts/eka.json", #"{"id": "1", "title": "Eka", "content_html": "x"}"#)
    place.write("muualla/kirje", "koskematon")
    symlink("\(place.path)/muualla", "\(place.path)/ulos")
    let run = try place.lukija(["export", target, "--as", format, "-r", "oma"])
    #expect(run.status == 1 && run.errors.contains("ulos: a symbolic link"), "\(run.errors)")
    #expect(place.names("muualla") == ["kirje"])
    #expect(try place.lukija(["export", "muualla", "--as", format, "-r", "oma"]).status == 0)
  }

  @Test func whatAnExportWroteIsNotRemovedThroughALink() throws {
    let place = Workplace.sample()
    place.write("oma/blog.json", #"{"lukija": {"version": 1}, "title": "Oma"}"#)
    place.write("oma/posts/eka.json", #"{"id": "1", "title": "Eka", "content_html": "x"}"#)
    #expect(try place.lukija("export", "ulos", "--as", "markdown", "-r", "oma").status == 0)
    rename("\(place.path)/ulos/posts", "\(place.path)/muualla")
    symlink("\(place.path)/muualla", "\(place.path)/ulos/posts")
    unlink("\(place.path)/oma/posts/eka.json")
    _ = try place.lukija("export", "ulos", "--as", "markdown", "-r", "oma")
    #expect(place.names("muualla") == ["eka.md"])
  }
}
