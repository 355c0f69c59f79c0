import Foundation
import Glibc
import LoopbackServer
import Synchronization
import Testing

/// Syncs that are stopped, and meet each other.
@Suite(.serialized) struct StoppedSyncTests {
  let place = Workplace()

  /// The folder as it is when nobody kills anything.
  private func whole(_ blog: TinyWordPress) throws -> [String: String] {
    let other = Workplace()
    #expect(try other.web("add", blog.url, "--name", "koe").status == 0)
    return other.files(other.added("koe"))
  }

  @Test func aSignalEndsCalmlyAndSyncGoesOn() throws {
    let blog = try TinyWordPress(posts: 230, comments: 2)
    let whole = try whole(blog)
    let path = place.path
    // Behind the first page of posts and its comments.
    blog.instead { number, _ in
      guard number == 9 else { return nil }
      Workplace.signal(SIGINT, in: path)
      return [.silence]
    }
    let run = try place.webKnown("add", blog.url, "--name", "koe")
    #expect(run.status == 130 && run.output.isEmpty)
    #expect(
      run.errors.hasSuffix(
        "lukija: stopped; 100 posts are here and can be read; “lukija sync koe” goes on from there.\n"), "\(run)")
    #expect(place.names(place.added("koe") + "/posts").filter { !$0.hasSuffix(".json") }.isEmpty)
    blog.instead { _, _ in nil }
    let sync = try place.web("sync", "koe")
    #expect(sync.status == 0, "\(sync)")
    #expect(place.files(place.added("koe")) == whole)
  }

  @Test func aSignalBeforeAnythingCameLeavesNothing() throws {
    let blog = try TinyWordPress(posts: 3, comments: 0)
    let path = place.path
    for moment in [1, 2, 5] {
      blog.instead { number, _ in
        guard number == moment else { return nil }
        Workplace.signal(SIGINT, in: path)
        return [.silence]
      }
      let run = try place.webKnown("add", blog.url, "--name", "koe")
      #expect(run.status == 130 && run.errors.hasSuffix("lukija: stopped; nothing was written.\n"), "\(moment): \(run)")
      #expect(place.names("home/.local/share/lukija").isEmpty && place.read("home/.config/lukija/config.toml") == nil)
    }
  }

  @Test func twoSyncsExcludeEachOther() throws {
    let blog = try TinyWordPress(posts: 3, comments: 1)
    #expect(try place.web("add", blog.url, "--name", "koe").status == 0)
    let second = Mutex<[CommandLineRun]>([])
    let place = place
    blog.instead { number, _ in
      // While the first one waits for this answer.
      if number == 2 {
        for line in [["sync"], ["import", "blog/blog.json", "--into", place.added("koe")]] {
          if let run = try? place.shell("exec lukija \(line.joined(separator: " "))", environment: Workplace.web) {
            second.withLock { $0.append(run) }
          }
        }
      }
      return nil
    }
    place.write("blog/blog.json", #"{"lukija": {"version": 1}, "title": "x"}"#)
    let first = try place.webKnown("sync")
    #expect(first.status == 0 && first.output == "koe: nothing new\n", "\(first)")
    let runs = second.withLock { $0 }
    try #require(runs.count == 2)
    let pid = (place.read("pid") ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(runs[0].status == 1 && runs[0].errors.contains("is being synced already, by process \(pid);"), "\(runs[0])")
    #expect(runs[1].status == 1 && runs[1].errors.contains("another program is writing here"), "\(runs[1])")
  }
}
